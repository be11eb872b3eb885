import { escapeHtml, html } from './html';

describe('html', () => {
  it('escapes texts and keeps HTML', () => {
    const inner = html`<b>${'<i>'}</b>`;
    expect(html`<p title="${'"\'&'}">${[inner, 'a', 1]}</p>`.text).toBe(
      '<p title="&#34;&#39;&#38;"><b>&#60;i&#62;</b>a1</p>',
    );
  });

  it('leaves out false and undefined, but not zero', () => {
    expect(html`${false}${undefined}${0}`.text).toBe('0');
  });

  it('escapes what ends an attribute or a tag', () => {
    expect(escapeHtml(`<>"'&`)).toBe('&#60;&#62;&#34;&#39;&#38;');
  });
});
