import { backoff } from './backoff';

const FIRST = 1_000;

describe('backoff', () => {
  it.each([
    [1, 1_000],
    [2, 2_000],
    [4, 8_000],
    [5, 16_000],
    [6, 30_000],
    [50, 30_000],
    [5_000, 30_000],
  ])('after %i tries is half of %i ms or more', (attempt, longest) => {
    for (let sample = 0; sample < 200; sample += 1) {
      const rest = backoff(FIRST, attempt);
      expect(Number.isInteger(rest)).toBe(true);
      expect(rest).toBeGreaterThanOrEqual(longest / 2);
      expect(rest).toBeLessThanOrEqual(longest);
    }
  });

  it('differs, so that callers do not come back together', () => {
    const rests = Array.from({ length: 50 }, () => backoff(FIRST, 3));
    expect(new Set(rests).size).toBeGreaterThan(10);
  });

  it('is none when the operator wants none', () => {
    expect(backoff(0, 3)).toBe(0);
  });
});
