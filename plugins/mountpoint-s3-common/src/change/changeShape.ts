import { z } from 'zod/v3';
import { mountRequestShape } from '../request/mountRequestShape';

const { cluster, namespace, name, ...changeable } = mountRequestShape;

/**
 * The inputs of a change as a Zod 3 shape: which mount, and any of its inputs.
 *
 * @public
 */
export const changeShape = {
  cluster,
  namespace,
  name,
  newName: name
    .optional()
    .describe(
      'Name of the second mount, where what changes makes it another volume: bucket, prefix, region, bucketOwner, read-only or not, credentials, serviceAccount, cache settings, capacity, zonePinned',
    ),
  ...(Object.fromEntries(
    Object.entries(changeable).map(([key, field]) => [
      key,
      field.isOptional() ? field : field.optional(),
    ]),
  ) as {
    [K in keyof typeof changeable]: z.ZodOptional<(typeof changeable)[K]>;
  }),
};
