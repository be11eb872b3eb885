/** What is in one list or the other, each text once. */
export function union(known: string[], added: string[]): string[] {
  return [...new Set([...known, ...added])];
}
