/**
 * Text as a Markdown code span that shows it literally.
 *
 * @see https://spec.commonmark.org/0.31.2/#code-spans
 */
export function codeSpan(text: string): string {
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  const pad = /^`|`$|^ .*[^ ].* $/.test(text) ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

/**
 * The same for a cell of a table. There a bar ends the cell in a code span
 * too, and no escape survives behind a backslash, so text with a bar is written
 * as HTML, its punctuation as character references.
 *
 * @see https://github.github.com/gfm/#tables-extension-
 */
export function codeCell(text: string): string {
  return text.includes('|')
    ? `<code>${text.replace(
        /[^A-Za-z0-9 ]/gu,
        char => `&#${char.codePointAt(0)};`,
      )}</code>`
    : codeSpan(text);
}
