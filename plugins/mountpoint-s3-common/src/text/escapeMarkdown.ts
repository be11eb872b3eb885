/**
 * One paragraph of text as Markdown that shows it literally, at the beginning
 * of a line or within one.
 *
 * @remarks
 *
 * What begins a construct is escaped with a backslash. The forges look for
 * `@names`, `#1` and mail addresses after that is resolved, so there a
 * zero-width space keeps a request from notifying people.
 *
 * @see https://spec.commonmark.org/0.31.2/#backslash-escapes
 * @see https://github.github.com/gfm/#autolinks-extension-
 */
export function escapeMarkdown(text: string): string {
  return text
    .trim()
    .replace(/[\\`*_[\]<>|~&$]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(www|mailto|xmpp)([.:])/gi, '$1\\$2')
    .replace(/([@#])(?=\w)/g, '$1\u200b')
    .replace(/^([#+=-])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
