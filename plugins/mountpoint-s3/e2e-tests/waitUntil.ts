import assert from 'node:assert/strict';

/**
 * Looks again and again until something is so.
 *
 * @param look - looks once, and tells whether it is so
 * @returns how many seconds it took since `since`
 */
export async function waitUntil(
  look: () => Promise<boolean>,
  options: { since: number; withinSeconds: number; what: string },
): Promise<number> {
  const { since, withinSeconds, what } = options;
  const seconds = () => (Date.now() - since) / 1000;
  while (!(await look())) {
    assert(
      seconds() < withinSeconds,
      `not so after ${withinSeconds} s: ${what}`,
    );
  }
  return seconds();
}
