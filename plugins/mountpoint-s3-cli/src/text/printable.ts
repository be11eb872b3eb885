/**
 * A path as it can be printed on a line: without what a terminal acts on, and
 * not beginning as a command to GitHub Actions, which reads its jobs' output.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function printable(path: string): string {
  const escaped = (char: string) =>
    `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return path
    .replace(/[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, escaped)
    .replace(/^(?::|##\[)/, start => escaped(start) + start.slice(1));
}
