/** Names that are not among others. Forges compare names without their case. @public */
export function namesWithout(names: string[], others: string[]): string[] {
  const known = new Set(others.map(name => name.toLowerCase()));
  return names.filter(name => !known.has(name.toLowerCase()));
}
