/**
 * Breaks a name into lines of at most so many characters, after its own hyphens,
 * dots and spaces where it has any. What is left after the last line is cut in
 * the middle, because names differ at both ends.
 */
export function wrapText(
  text: string,
  options: { width: number; lines: number },
): string[] {
  const { width, lines } = options;
  const wrapped: string[] = [];
  let rest = text;
  while (rest.length > width && wrapped.length < lines - 1) {
    const head = rest.slice(0, width + 1);
    const at = Math.max(
      ...['-', '.', ' ', '/', '_'].map(
        mark => head.slice(0, width).lastIndexOf(mark) + 1,
      ),
    );
    // A break near the beginning would waste the line.
    const end = at > width / 3 ? at : width;
    wrapped.push(rest.slice(0, end).trim());
    rest = rest.slice(end);
  }
  return [...wrapped, cut(rest.trim(), width)];
}

function cut(text: string, width: number): string {
  if (text.length <= width) {
    return text;
  }
  const head = Math.ceil((width - 1) / 2);
  return `${text.slice(0, head)}…${text.slice(
    text.length - (width - 1 - head),
  )}`;
}
