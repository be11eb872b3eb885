/**
 * Remembers the results of a pure function for the last few keys, so that who
 * plans again with every key that is pressed computes only what is another.
 *
 * @param limit - how many results are kept; the one that was made first goes first
 * @returns a function that computes the result of a key that it doesn't know.
 * The key must hold all that the result follows from. What throws is not kept.
 */
export function recentResults<T>(
  limit: number,
): (key: string, compute: () => T) => T {
  const results = new Map<string, { value: T }>();
  return (key, compute) => {
    const known = results.get(key);
    if (known) {
      return known.value;
    }
    const value = compute();
    results.set(key, { value });
    if (results.size > limit) {
      const [oldest] = results.keys();
      results.delete(oldest);
    }
    return value;
  };
}
