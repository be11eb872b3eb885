import { z } from 'zod/v3';
import { mountRequestShape } from '../request/mountRequestShape';

const { cluster, namespace, name, ...changeable } = mountRequestShape;

/** Inputs that a mount can be without, and so can lose. */
export const REMOVABLE = [
  'description',
  'prefix',
  'serviceAccount',
  'runAsUser',
  'runAsGroup',
  'kmsKeyArn',
  'bucketOwner',
  'cacheSize',
  'cacheStorageClass',
  'metadataTtl',
  'image',
  'mountPath',
] as const satisfies readonly (keyof typeof changeable)[];

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
  remove: z
    .array(z.enum(REMOVABLE))
    .optional()
    .describe(
      'Inputs that lose their value, so that their default holds: what is neither here nor given stays as it is',
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
