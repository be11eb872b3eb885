import { Marked, Tokens } from 'marked';
import sanitizeHtml from 'sanitize-html';
import { SafeHtml } from './html';

/** How Markdown is rendered. */
export interface RenderMarkdownOptions {
  /** Whether a newline is a line break, as in GitHub's pull requests. */
  breaks?: boolean;
  /** Where relative links lead. Without it they are left as they are. */
  resolve?: (target: string, kind: 'page' | 'image') => string;
}

const ID_PREFIX = 'user-content-';
const ALERTS = ['note', 'tip', 'important', 'warning', 'caution'];
const ALERT_MARKER = new RegExp(
  `^\\[!(${ALERTS.join('|')})\\][ \\t]*(?:\\n|$)`,
  'i',
);

/**
 * GitHub-flavoured Markdown as HTML that is safe on a page of ours, whatever
 * is in it: no scripts, styles, handlers, forms or foreign images.
 */
export function renderMarkdown(
  text: string,
  options: RenderMarkdownOptions = {},
): SafeHtml {
  const markup = createMarked(options.breaks ?? false).parse(text, {
    async: false,
  });
  return new SafeHtml(sanitize(markup, options));
}

function createMarked(breaks: boolean): Marked {
  const marked = new Marked({ gfm: true, breaks });
  const slugs = new Map<string, number>();
  marked.use({
    renderer: {
      heading({ tokens, depth, text }) {
        const slug = slugify(text, slugs);
        const content = this.parser.parseInline(tokens);
        return `<h${depth} id="${ID_PREFIX}${slug}">${content}</h${depth}>\n`;
      },
      blockquote(token: Tokens.Blockquote) {
        const match = ALERT_MARKER.exec(token.text);
        if (!match) {
          return false;
        }
        const kind = match[1].toLowerCase();
        const title = kind[0].toUpperCase() + kind.slice(1);
        const content = this.parser.parse(
          marked.lexer(token.text.slice(match[0].length)),
        );
        return `<div class="alert alert-${kind}"><p class="alert-title">${title}</p>${content}</div>\n`;
      },
    },
  });
  return marked;
}

function slugify(text: string, used: Map<string, number>): string {
  const base = text
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
  const count = used.get(base) ?? 0;
  used.set(base, count + 1);
  return count === 0 ? base : `${base}-${count}`;
}

function sanitize(markup: string, options: RenderMarkdownOptions): string {
  return sanitizeHtml(markup, {
    allowedTags: [
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'div', 'span', 'br', 'hr'],
      ...['strong', 'b', 'em', 'i', 'del', 's', 'ins', 'sub', 'sup', 'kbd'],
      ...['code', 'pre', 'samp', 'var', 'blockquote', 'q', 'abbr', 'a', 'img'],
      ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'input', 'details', 'summary'],
      ...['table', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'caption'],
    ],
    allowedAttributes: {
      '*': ['id'],
      a: ['href', 'title', 'rel'],
      abbr: ['title'],
      details: ['open'],
      img: ['src', 'alt', 'title', 'width', 'height'],
      input: ['type', 'checked', 'disabled'],
      ol: ['start'],
      th: ['align', 'colspan', 'rowspan', 'scope'],
      td: ['align', 'colspan', 'rowspan'],
    },
    allowedClasses: {
      code: [/^language-[\w-]+$/],
      div: ['alert', ...ALERTS.map(kind => `alert-${kind}`)],
      p: ['alert-title'],
    },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
    // What is not allowed vanishes with its tag; its text stays, but for these.
    nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'title'],
    transformTags: {
      '*': (tagName, attribs) => ({ tagName, attribs: prefixId(attribs) }),
      a: (tagName, attribs) => ({
        tagName,
        attribs: {
          ...prefixId(attribs),
          ...(attribs.href && { href: resolveLink(attribs.href, options) }),
          rel: 'nofollow noreferrer',
        },
      }),
      img: (tagName, attribs) => {
        const { src = '', alt = '' } = attribs;
        // A foreign image would tell its server who reads the page.
        if (isRelative(src)) {
          const image = options.resolve?.(src, 'image') ?? src;
          return { tagName, attribs: { ...prefixId(attribs), src: image } };
        }
        const link: Record<string, string> = {
          href: src,
          rel: 'nofollow noreferrer',
        };
        return { tagName: 'a', attribs: link, text: alt || 'image' };
      },
      // The only input on GitHub's pages is the box of a task list.
      input: (tagName, attribs) => ({
        tagName,
        attribs: {
          type: 'checkbox',
          disabled: '',
          ...('checked' in attribs && { checked: '' }),
        },
      }),
    },
    exclusiveFilter: frame =>
      frame.tag === 'a' && !frame.attribs.href && !frame.text.trim(),
  });
}

// Ids from a text must not stand in for those of the page around it.
function prefixId(attribs: Record<string, string>): Record<string, string> {
  const { id, ...rest } = attribs;
  if (id === undefined) {
    return rest;
  }
  return { ...rest, id: id.startsWith(ID_PREFIX) ? id : `${ID_PREFIX}${id}` };
}

function resolveLink(href: string, options: RenderMarkdownOptions): string {
  if (href.startsWith('#')) {
    return href.startsWith(`#${ID_PREFIX}`)
      ? href
      : `#${ID_PREFIX}${href.slice(1)}`;
  }
  return isRelative(href) && options.resolve
    ? options.resolve(href, 'page')
    : href;
}

function isRelative(target: string): boolean {
  return !/^\s*([a-z][a-z0-9+.-]*:|\/\/|\\\\)/i.test(target);
}
