import { Document, isScalar, visit } from 'yaml';
import { recentResults } from '../memo/recentResults';

/** What YAML 1.1 takes for a boolean or nothing, in any case of letters. */
const WORDS = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

/** What readers of YAML 1.1 take for a number without digits before its exponent. */
const EXPONENT = /^e[\d_.+-]*$/i;

/** More than the YAML files of one plan, of which a change concerns a few. */
const written = recentResults<string>(32);

/** Keys that every reader takes for text without quotes. */
function isPlainKey(key: unknown): boolean {
  return (
    typeof key === 'string' &&
    /^[A-Za-z][\w./-]*$/.test(key) &&
    !WORDS.test(key) &&
    !EXPONENT.test(key)
  );
}

/**
 * Writes a value as YAML that every reader understands alike.
 *
 * @remarks
 *
 * Readers disagree on plain scalars: `no`, `on`, `1e3`, `0o14` and
 * `2026-11-22` are legal names, and Terraform's `yamldecode`, Kubernetes and
 * YAML 1.2 make booleans, numbers and dates of different ones of them. So every
 * string is double-quoted. Keys are plain where nobody can misread them: those
 * of tags are the operator's. Lines are never folded, and keys whose value is
 * `undefined` are left out.
 *
 * @param value - plain data, as JSON can hold it
 * @param comment - lines to put in front, without the `#`
 */
export function writeYaml(value: unknown, comment?: string): string {
  return written(JSON.stringify([value, comment]), () =>
    stringify(value, comment),
  );
}

function stringify(value: unknown, comment: string | undefined): string {
  const document = new Document(value, {
    aliasDuplicateObjects: false,
    keepUndefined: false,
  });
  visit(document, {
    Pair(_index, { key }) {
      if (isScalar(key) && !isPlainKey(key.value)) {
        key.type = 'QUOTE_DOUBLE';
      }
    },
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
