/** How many values a sentence lists before it counts the rest. */
const MOST = 12;

/** A value as a sentence shows it. */
export function code(value: string): string {
  return `\`${value}\``;
}

/** Values as the end of a sentence lists them: "allowed are `a`, `b`". */
export function allowedAre(values: readonly string[]): string {
  const unique = [...new Set(values)];
  const shown = unique.slice(0, MOST).map(code).join(', ');
  const more = unique.length > MOST ? ` and ${unique.length - MOST} more` : '';
  return `allowed ${unique.length === 1 ? 'is' : 'are'} ${shown}${more}`;
}
