/**
 * A value as an error message shows it: on one line, in backticks, and cut
 * where a long one would bury the sentence.
 */
export function quote(value: unknown): string {
  const text =
    typeof value === 'string' ? value : JSON.stringify(value) ?? String(value);
  const oneLine = text.replace(/[\p{Cc}\u2028\u2029]/gu, char =>
    JSON.stringify(char).slice(1, -1),
  );
  return `\`${oneLine.length > 80 ? `${oneLine.slice(0, 77)}...` : oneLine}\``;
}
