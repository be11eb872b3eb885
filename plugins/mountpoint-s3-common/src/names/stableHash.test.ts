import { createHash } from 'node:crypto';
import { stableHash } from './stableHash';

describe('stableHash', () => {
  it.each([[[]], [['']], [['a-b', 'c']], [['ünïcödé', '日本', '👍']]])(
    'is the beginning of the SHA-256 over the lines %j',
    parts => {
      const lines = parts.map(part => `${part}\n`).join('');
      expect(stableHash(parts)).toBe(
        createHash('sha256').update(lines, 'utf8').digest('hex').slice(0, 10),
      );
    },
  );

  it('keeps this value for ever, because volumes and roles are named by it', () => {
    expect(stableHash(['aws', '111122223333', 'us-west-2', 'data-prod'])).toBe(
      '3a1c8b69e9',
    );
  });

  it.each([
    [
      ['a-b', 'c'],
      ['a', 'b-c'],
    ],
    [
      ['ab', ''],
      ['a', 'b'],
    ],
    [['a'], ['a', '']],
    [
      ['', 'a'],
      ['a', ''],
    ],
  ])('tells %j from %j', (one, other) => {
    expect(stableHash(one)).not.toBe(stableHash(other));
  });
});
