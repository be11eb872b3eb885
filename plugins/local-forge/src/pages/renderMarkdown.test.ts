import { renderMarkdown } from './renderMarkdown';

const render = (text: string, options = {}) =>
  renderMarkdown(text, options).text;

describe('renderMarkdown', () => {
  it('renders what GitHub renders', () => {
    const text = render(
      [
        '# The title',
        '',
        '| a | b |',
        '|---|--:|',
        '| `x` | 1 |',
        '',
        '- [x] done',
        '- [ ] open',
        '',
        '~~no~~ https://example.com',
        '',
        '<details><summary>More</summary>',
        '',
        '```yaml',
        'a: <b>',
        '```',
        '',
        '</details>',
      ].join('\n'),
    );
    expect(text).toContain('<h1 id="user-content-the-title">The title</h1>');
    expect(text).toContain('<td align="right">1</td>');
    expect(text).toContain('<input type="checkbox" disabled checked />');
    expect(text).toContain('<del>no</del>');
    expect(text).toContain(
      '<a href="https://example.com" rel="nofollow noreferrer">',
    );
    expect(text).toContain('<details><summary>More</summary>');
    expect(text).toContain('<code class="language-yaml">a: &lt;b&gt;');
  });

  it("renders GitHub's alerts", () => {
    expect(render('> [!WARNING]\n> Costs **money**.')).toBe(
      '<div class="alert alert-warning"><p class="alert-title">Warning</p><p>Costs <strong>money</strong>.</p>\n</div>\n',
    );
    expect(render('> [!NOPE]\n> text')).toContain('<blockquote>');
  });

  it('breaks lines as in pull requests only when asked to', () => {
    expect(render('a\nb')).not.toContain('<br');
    expect(render('a\nb', { breaks: true })).toContain('<br />');
  });

  it('resolves relative links and jumps inside the text', () => {
    const resolve = (target: string, kind: string) => `/${kind}/${target}`;
    const text = render('[a](x.md) ![i](p.png) [top](#the-title)', { resolve });
    expect(text).toContain('href="/page/x.md"');
    expect(text).toContain('src="/image/p.png"');
    expect(text).toContain('href="#user-content-the-title"');
  });

  it('links foreign images instead of loading them', () => {
    const text = render('![a <b>](https://evil.example/x.png)');
    expect(text).not.toContain('<img');
    expect(text).toContain('href="https://evil.example/x.png"');
    expect(text).toContain('a &lt;b&gt;</a>');
  });

  it.each([
    '<script>alert(1)</script>',
    '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
    '<img src=x onerror=alert(1)>',
    '<img src="data:image/svg+xml,<svg onload=alert(1)>">',
    '<svg><script>alert(1)</script></svg>',
    '<svg onload=alert(1)>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java\tscript:alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](vbscript:x "onclick=alert(1)")',
    '<iframe src="https://evil.example"></iframe>',
    '<object data="x"></object><embed src="x">',
    '<form action="/acme/gitops/pull/1/merge" method="post"><button>x</button></form>',
    '<input type="text" name="x" autofocus onfocus=alert(1)>',
    '<button formaction="/x">x</button>',
    '<style>body{display:none}</style>',
    '<p style="position:fixed">x</p>',
    '<link rel="stylesheet" href="//evil.example">',
    '<meta http-equiv="refresh" content="0;url=//evil.example">',
    '<base href="//evil.example">',
    '<details open ontoggle=alert(1)>x</details>',
    '<div class="banner state-merged">x</div>',
    '```x" onclick="alert(1)\ncode\n```',
    '![x](x" onerror="alert(1))',
    '<!-- <img src=x onerror=alert(1)> --><noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  ])('makes %j harmless', source => {
    const text = render(source);
    const tags = text.match(/<[^>]*>/g) ?? [];
    for (const tag of tags) {
      expect(tag).not.toMatch(
        /<\/?(script|style|svg|math|iframe|object|embed|form|button|link|meta|base|noscript)\b/i,
      );
      expect(tag).not.toMatch(/\s(on\w+|style|formaction|name)\s*=/i);
      expect(tag).not.toMatch(/=\s*"?\s*(javascript|vbscript|data):/i);
      expect(tag).not.toMatch(/class="[^"]*(banner|state)/);
      expect(tag).not.toMatch(
        /<input(?! type="checkbox" disabled( checked)? \/>)/,
      );
    }
  });

  it('keeps ids of the page for the page', () => {
    expect(render('<p id="content">x</p>')).toBe(
      '<p id="user-content-content">x</p>',
    );
  });
});
