import { formatTime } from './formatTime';

describe('formatTime', () => {
  const now = new Date('2026-11-22T12:00:00Z');

  it.each([
    ['2026-11-22T11:59:30Z', 'just now'],
    ['2026-11-22T11:57:00Z', '3 minutes ago'],
    ['2026-11-21T11:00:00Z', 'yesterday'],
    ['2024-11-01T00:00:00Z', '2 years ago'],
  ])('%s: %s', (time, expected) => {
    expect(formatTime(time, now).text.replace(/<[^]*?>/g, '')).toBe(expected);
  });
});
