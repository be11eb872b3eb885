/** A piece of text, shown as code or not. @public */
export interface TextPart {
  /** What it says. */
  text: string;
  /** Whether it is code. */
  isCode: boolean;
}

/**
 * Takes text with Markdown's code spans apart, for who shows it without a
 * Markdown renderer. Nothing else of Markdown is understood.
 *
 * @see https://spec.commonmark.org/0.31.2/#code-spans
 * @public
 */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let plain = '';
  let rest = text;
  while (rest !== '') {
    const [fence] = /^`+/.exec(rest) ?? [''];
    const end = fence && closing(rest, fence.length);
    if (end) {
      const inner = rest.slice(fence.length, end);
      parts.push(
        { text: plain, isCode: false },
        { text: inner.replace(/^ (.*[^ ].*) $/s, '$1'), isCode: true },
      );
      plain = '';
      rest = rest.slice(end + fence.length);
    } else {
      const [skipped] = fence ? [fence] : /^[^`]+/.exec(rest)!;
      plain += skipped;
      rest = rest.slice(skipped.length);
    }
  }
  return [...parts, { text: plain, isCode: false }].filter(
    part => part.text !== '',
  );
}

/** Where the next run of exactly so many backticks begins. */
function closing(text: string, length: number): number | undefined {
  for (const run of text.slice(length).matchAll(/`+/g)) {
    if (run[0].length === length) {
      return length + run.index;
    }
  }
  return undefined;
}
