import { stableHash } from './stableHash';

/**
 * A readable name within a limit: as it is if it fits, or else cut and ended
 * with a hash of the whole, so that two long names stay two.
 *
 * @param readable - lower-case letters, digits, hyphens and dots
 * @param limit - the greatest length, at least 12
 */
export function boundedName(readable: string, limit: number): string {
  return readable.length <= limit
    ? readable
    : hashedName(readable, [readable], limit);
}

/**
 * A readable name that always ends in a hash of what identifies the thing.
 *
 * @param readable - what a person reads; cut to fit
 * @param identity - the parts that make it another thing when they change
 * @param limit - the greatest length, at least 12
 */
export function hashedName(
  readable: string,
  identity: readonly string[],
  limit: number,
): string {
  const hash = stableHash(identity);
  const start = readable
    .slice(0, limit - hash.length - 1)
    .replace(/[^A-Za-z0-9]+$/, '');
  return `${start}-${hash}`;
}
