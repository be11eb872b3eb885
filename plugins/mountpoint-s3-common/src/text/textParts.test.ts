import fc from 'fast-check';
import { HOSTILE_STRINGS } from '../__testUtils__/hostile';
import { codeSpan } from './codeSpan';
import { textParts } from './textParts';

describe('textParts', () => {
  it.each([
    ['', []],
    ['plain', [['plain', false]]],
    [
      'a `b` c',
      [
        ['a ', false],
        ['b', true],
        [' c', false],
      ],
    ],
    ['`` a`b ``', [['a`b', true]]],
    ['an ` alone', [['an ` alone', false]]],
    ['`a`` b', [['`a`` b', false]]],
  ])('of %j', (text, expected) => {
    expect(textParts(text).map(part => [part.text, part.isCode])).toEqual(
      expected,
    );
  });

  it('gives back whatever codeSpan was given', () => {
    const text = fc.oneof(
      fc.constantFrom(...HOSTILE_STRINGS),
      fc.string({ unit: fc.constantFrom('`', ' ', 'a', '\\'), minLength: 1 }),
    );
    fc.assert(
      fc.property(
        text.filter(t => t !== ''),
        text.filter(t => t !== ''),
        (one, other) => {
          expect(
            textParts(`May ${codeSpan(one)}, and ${codeSpan(other)}.`),
          ).toEqual([
            { text: 'May ', isCode: false },
            { text: one, isCode: true },
            { text: ', and ', isCode: false },
            { text: other, isCode: true },
            { text: '.', isCode: false },
          ]);
        },
      ),
    );
  });

  it('is quick with a long text of backticks', () => {
    const text = Array.from({ length: 400 }, (_, n) => '`'.repeat(n)).join(' ');
    const before = performance.now();
    textParts(text);
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});
