const format = new Intl.NumberFormat();

/** A number as people write it: 2,000. */
export function countText(count: number): string {
  return format.format(count);
}
