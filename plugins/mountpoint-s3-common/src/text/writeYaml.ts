import { Document } from 'yaml';

/**
 * Writes a value as YAML that every reader understands alike.
 *
 * @remarks
 *
 * Readers disagree on plain scalars: `no`, `on`, `1e3`, `0o14` and
 * `2026-11-22` are legal names, and Terraform's `yamldecode`, Kubernetes and
 * YAML 1.2 make booleans, numbers and dates of different ones of them. So every
 * string is double-quoted; keys are ours, and plain. Lines are never folded,
 * and keys whose value is `undefined` are left out.
 *
 * @param value - plain data
 * @param comment - lines to put in front, without the `#`
 */
export function writeYaml(value: unknown, comment?: string): string {
  const document = new Document(value, {
    aliasDuplicateObjects: false,
    keepUndefined: false,
  });
  const yaml = document.toString({
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    doubleQuotedAsJSON: true,
    lineWidth: 0,
  });
  const header = comment
    ? comment
        .split('\n')
        .map(line => `# ${line}\n`)
        .join('')
    : '';
  return header + yaml;
}
