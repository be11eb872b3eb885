import { htmlOf, textOf } from '../__testUtils__/markdown';
import { codeCell, codeSpan } from './codeSpan';

const NAMES: Record<string, string> = {
  '&': 'amp',
  '<': 'lt',
  '>': 'gt',
  '"': 'quot',
  "'": '#39',
};

const HOSTILE = [
  'plain',
  'a|b/',
  'a\\|b/',
  'a\\\\|b/',
  '|',
  '`',
  '``',
  '`a',
  'a`',
  'a`b``c```d/',
  ' a ',
  '<b>&amp;</b>/',
  'a\\/',
  '**a** _b_ ~~c~~/',
  '[a](https://example.com)/',
  'https://example.com/',
  '$x$/',
  '${x}/',
  '@ada #1/',
  'a"b\'c/',
];

describe('codeSpan', () => {
  it.each(HOSTILE)('shows %j literally', text => {
    const html = htmlOf(`Before ${codeSpan(text)} and \`after\`.\n`);
    expect(html.match(/<\w+/g)).toEqual(['<p', '<code', '<code']);
    expect(html.split('<code>')[1].split('</code>')[0]).toBe(
      text.replace(/[&<>"']/g, char => `&${NAMES[char]};`),
    );
  });
});

describe('codeCell', () => {
  it.each(HOSTILE)('shows %j literally in a table', text => {
    const html = htmlOf(
      `| a | b | c |\n| - | - | - |\n| x | ${codeCell(text)} | z |\n`,
    );
    expect(html.match(/<td/g)).toHaveLength(3);
    expect(html.match(/<(a|b|em|strong|del|img)\b/g)).toBeNull();
    const cell = html.split('<td>')[2].split('</td>')[0];
    expect(cell).toMatch(/^<code>[^<]*<\/code>$/);
    expect(textOf(cell)).toBe(text.trim());
  });
});
