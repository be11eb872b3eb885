/**
 * A value as an error message shows it: on one line, in backticks, without
 * characters that can't be seen, and cut where a long one would bury the
 * sentence.
 */
export function quote(value: unknown): string {
  const text =
    typeof value === 'string' ? value : JSON.stringify(value) ?? String(value);
  const oneLine = text.replace(
    /[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu,
    char =>
      char < ' '
        ? JSON.stringify(char).slice(1, -1)
        : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `\`${oneLine.length > 80 ? `${oneLine.slice(0, 77)}...` : oneLine}\``;
}
