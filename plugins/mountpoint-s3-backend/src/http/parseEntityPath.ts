import { stringifyEntityRef } from '@backstage/catalog-model';
import { z } from 'zod/v3';
import { parseInput } from './parseInput';

const part = z
  .string()
  .regex(
    /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/,
    'is none that an entity can have: allowed are up to 63 letters, digits, `.`, `_` and `-`, with a letter or digit at both ends',
  );

const entityPath = z.object({ namespace: part, name: part });

/**
 * The canonical reference of the entity that a route's path names.
 *
 * @param kind - which kind of entity the route is for
 * @throws an InputError that names the part that is wrong
 */
export function parseEntityPath(
  kind: 'component' | 'resource',
  params: unknown,
): string {
  return stringifyEntityRef({
    kind,
    ...parseInput('path', entityPath, params),
  });
}
