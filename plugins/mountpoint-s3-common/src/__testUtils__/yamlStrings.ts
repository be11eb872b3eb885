/** Every string value within plain data. */
export function strings(data: unknown): string[] {
  if (typeof data === 'string') {
    return [data];
  }
  return data !== null && typeof data === 'object'
    ? Object.values(data).flatMap(strings)
    : [];
}
