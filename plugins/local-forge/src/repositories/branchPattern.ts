/**
 * A protected branch's name or pattern as a regular expression over full ref
 * names: `*` is any text within a segment, `?` any character of one.
 *
 * The source is also a POSIX extended expression, for the hook of pushes.
 */
export function branchPattern(pattern: string): string {
  const name = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '[^/]*')
    .replace(/\?/g, '[^/]');
  return `^refs/heads/${name}$`;
}
