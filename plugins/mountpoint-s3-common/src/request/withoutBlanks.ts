/**
 * Inputs without those that are not given: forms send an emptied field as an
 * empty text, YAML a bare key as null.
 */
export function withoutBlanks(input: unknown): unknown {
  if (input === null || typeof input !== 'object' || Array.isArray(input)) {
    return input;
  }
  return Object.fromEntries(
    Object.entries(input).filter(
      ([, value]) => value !== undefined && value !== null && value !== '',
    ),
  );
}
