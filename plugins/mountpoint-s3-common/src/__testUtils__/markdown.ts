import { marked } from 'marked';

/** GitHub-flavoured Markdown as HTML. */
export function htmlOf(markdown: string): string {
  return marked.parse(markdown, { gfm: true, async: false });
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
};

/** What a person reads of HTML; without the spaces that keep names apart. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|(\w+));/g, (entity, code, name) =>
      code ? String.fromCodePoint(Number(code)) : ENTITIES[name] ?? entity,
    )
    .replace(/\u200b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
