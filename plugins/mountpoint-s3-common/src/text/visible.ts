/** Text on one line, its characters that can't be seen written as escapes. */
export function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cs}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu,
    char =>
      char < ' '
        ? JSON.stringify(char).slice(1, -1)
        : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
