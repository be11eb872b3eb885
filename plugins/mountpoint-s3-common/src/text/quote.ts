function textOf(value: unknown): string {
  if (typeof value === 'string') {
    return value;
  }
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // JSON has no such value: one that holds itself, or a big integer.
    return `a value of type ${typeof value}`;
  }
}

/**
 * A value as an error message shows it: on one line, in backticks, without
 * characters that can't be seen, and cut where a long one would bury the
 * sentence.
 */
export function quote(value: unknown): string {
  const oneLine = textOf(value).replace(
    /[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu,
    char =>
      char < ' '
        ? JSON.stringify(char).slice(1, -1)
        : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `\`${oneLine.length > 80 ? `${oneLine.slice(0, 77)}...` : oneLine}\``;
}
