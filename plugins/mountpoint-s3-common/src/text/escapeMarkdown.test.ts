import fc from 'fast-check';
import { HOSTILE_DESCRIPTIONS } from '../__testUtils__/examples';
import { htmlOf, textOf } from '../__testUtils__/markdown';
import { escapeMarkdown } from './escapeMarkdown';

/** Where the core writes escaped text: after a quote mark, in a list, a cell. */
const PLACES: [string, (text: string) => string][] = [
  ['a paragraph', text => `${text}\n`],
  ['a quotation', text => `Above.\n\n> ${text}\n\nBelow.\n`],
  ['a list', text => `- **Mind:** ${text}\n- another\n`],
  ['a bare list', text => `- ${text}\n- another\n`],
  ['a table', text => `| a | b |\n| --- | --- |\n| ${text} | z |\n`],
];

describe.each(PLACES)('in %s', (_place, put) => {
  it.each(HOSTILE_DESCRIPTIONS)('%j is shown literally', text => {
    const around = textOf(htmlOf(put('PLACEHOLDER')));
    const html = htmlOf(put(escapeMarkdown(text)));
    expect(textOf(html)).toBe(
      around.replace('PLACEHOLDER', () => text.trim().replace(/\s+/g, ' ')),
    );
    const tags = (markup: string) => markup.match(/<[^>]*>/g);
    expect(tags(html)).toEqual(tags(htmlOf(put('PLACEHOLDER'))));
  });
});

describe('escapeMarkdown', () => {
  it('shows whatever it is given literally', () => {
    const piece = fc.constantFrom(
      ...'\\`*_[]<>|~&$#+-=.:!(){}"\'/@^1a ',
      'https://',
      'www.',
      'a.com',
      '![',
      '](',
      '&lt;',
      '<b>',
      '```',
      '---',
    );
    const words = fc
      .array(piece, { minLength: 1, maxLength: 20 })
      .map(pieces => pieces.join('').trim().replace(/\s+/g, ' '))
      .filter(text => text !== '');
    fc.assert(
      fc.property(words, fc.constantFrom(...PLACES), (text, [, put]) => {
        const expected = textOf(htmlOf(put('PLACEHOLDER')));
        expect(textOf(htmlOf(put(escapeMarkdown(text))))).toBe(
          expected.replace('PLACEHOLDER', () => text),
        );
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  it.each([
    ['@everyone', '@\u200beveryone'],
    ['see #1', 'see #\u200b1'],
    ['acme/app#12', 'acme/app#\u200b12'],
    ['ada@example.com', 'ada@\u200bexample.com'],
  ])('notifies nobody: %s', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  it('leaves a plain sentence as it is', () => {
    const plain = "Images, of every product (since 2019): 1.5 TB; it's fine!";
    expect(escapeMarkdown(plain)).toBe(plain);
  });
});
