import { lineDiff } from './lineDiff';

const lines = (count: number) =>
  Array.from({ length: count }, (_, index) => `${index + 1}\n`).join('');

describe('lineDiff', () => {
  it('shows three lines around what changes, and counts the others', () => {
    const before = lines(20);
    expect(lineDiff(before, before.replace('10\n', 'ten\n'))).toEqual([
      { kind: 'skipped', count: 6 },
      { kind: 'same', lines: ['7', '8', '9'] },
      { kind: 'removed', lines: ['10'] },
      { kind: 'added', lines: ['ten'] },
      { kind: 'same', lines: ['11', '12', '13'] },
      { kind: 'skipped', count: 7 },
    ]);
  });

  it.each([
    ['', 'a\nb\n', [{ kind: 'added', lines: ['a', 'b'] }]],
    ['a\nb\n', '', [{ kind: 'removed', lines: ['a', 'b'] }]],
    [
      'a\n',
      'a',
      [
        { kind: 'removed', lines: ['a'] },
        { kind: 'added', lines: ['a'] },
      ],
    ],
    ['a\n', 'a\n', [{ kind: 'skipped', count: 1 }]],
  ])('of %j and %j', (before, after, parts) => {
    expect(lineDiff(before, after)).toEqual(parts);
  });

  it('holds every line of both, or counts it', () => {
    const before = lines(60);
    const after = before
      .replace('3\n', '')
      .replace('30\n', 'x\ny\n30\n')
      .replace('59\n', 'z\n');
    const parts = lineDiff(before, after)!;
    const count = (...kinds: string[]) =>
      parts
        .filter(({ kind }) => kinds.includes(kind))
        .reduce(
          (sum, part) =>
            sum + (part.kind === 'skipped' ? part.count : part.lines.length),
          0,
        );
    expect(count('same', 'skipped', 'removed')).toBe(60);
    expect(count('same', 'skipped', 'added')).toBe(61);
  });
});
