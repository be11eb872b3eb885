/** How many single-character edits lie between two words. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(
        row[j] + 1,
        next[j - 1] + 1,
        row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    }
    row = next;
  }
  return row[b.length];
}

/** The candidate that a mistyped word most likely means, if any is near. */
export function closest(
  word: string,
  candidates: readonly string[],
): string | undefined {
  const short = word.slice(0, 40).toLowerCase();
  const [best] = candidates
    .map(candidate => ({
      candidate,
      edits: distance(short, candidate.toLowerCase()),
    }))
    .sort((a, b) => a.edits - b.edits);
  return best && best.edits <= Math.max(2, best.candidate.length / 3)
    ? best.candidate
    : undefined;
}
