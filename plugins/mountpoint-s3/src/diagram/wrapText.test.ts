import { wrapText } from './wrapText';

describe('wrapText', () => {
  it.each([
    ['short', ['short']],
    ['', ['']],
    ['spark-team-a-imagenet', ['spark-team-', 'a-imagenet']],
    ['abcdefghijklmnop', ['abcdefghijkl', 'mnop']],
    // A break so early would waste the line.
    ['ab-cdefghijklmnop', ['ab-cdefghijk', 'lmnop']],
    ['one two three', ['one two', 'three']],
    ['acme-training-data-of-the-year-2026', ['acme-', 'traini…-2026']],
  ])('breaks %s into %j', (text, lines) => {
    expect(wrapText(text, { width: 12, lines: 2 })).toEqual(lines);
  });

  it('never makes a longer line, or more of them', () => {
    for (let length = 0; length < 80; length++) {
      const lines = wrapText('a-bc.d'.repeat(20).slice(0, length), {
        width: 10,
        lines: 3,
      });
      expect(lines.length).toBeLessThanOrEqual(3);
      expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(
        10,
      );
    }
  });
});
