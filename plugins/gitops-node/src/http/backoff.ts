/**
 * How long to rest before another try: twice as long each time, up to half a
 * minute, and a random part of it, so that callers who failed together do not
 * come back together.
 *
 * @param first - the longest rest before the second try, in milliseconds
 * @param attempt - how many tries there were, from 1
 * @public
 */
export function backoff(first: number, attempt: number): number {
  const longest = Math.min(first * 2 ** (attempt - 1), 30_000);
  return Math.round(longest * (0.5 + Math.random() / 2));
}
