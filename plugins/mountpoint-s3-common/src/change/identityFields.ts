import { ResolvedMountRequest } from '../request/MountRequest';

/**
 * The fields of a mount that Kubernetes can't change under a bound claim: they
 * are in the volume's `csi` section, its access mode, its capacity or its node
 * affinity.
 *
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/
 */
const IDENTITY_FIELDS = [
  'bucket',
  'prefix',
  'region',
  'bucketOwner',
  'credentials',
  'serviceAccount',
  'cache',
  'cacheSize',
  'cacheStorageClass',
  'capacity',
  'zonePinned',
] as const satisfies readonly (keyof ResolvedMountRequest)[];

/** Which fields of two requests differ. */
export function differences(
  before: ResolvedMountRequest,
  after: ResolvedMountRequest,
): (keyof ResolvedMountRequest)[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return ([...keys] as (keyof ResolvedMountRequest)[]).filter(
    key => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
}

/**
 * Which differences make it another volume. Of the access only whether it is
 * read-only, which is the volume's access mode.
 */
export function identityDifferences(
  before: ResolvedMountRequest,
  after: ResolvedMountRequest,
): (keyof ResolvedMountRequest)[] {
  const fixed: readonly string[] = IDENTITY_FIELDS;
  return differences(before, after).filter(
    key =>
      fixed.includes(key) ||
      (key === 'access' &&
        (before.access === 'read-only') !== (after.access === 'read-only')),
  );
}
