import type { Entity } from '@backstage/catalog-model';
import { BUCKETS, CLUSTERS, MOUNTS } from '../mount/filters';

function isOne(entity: Entity, filter: { kind: string; 'spec.type': string }) {
  return (
    entity.kind.toLowerCase() === filter.kind &&
    entity.spec?.type === filter['spec.type']
  );
}

/**
 * Whether a catalog entity is a mount, for an `EntitySwitch.Case`.
 *
 * @public
 */
export function isS3Mount(entity: Entity): boolean {
  return isOne(entity, MOUNTS);
}

/**
 * Whether a catalog entity is a bucket, for an `EntitySwitch.Case`.
 *
 * @public
 */
export function isS3Bucket(entity: Entity): boolean {
  return isOne(entity, BUCKETS);
}

/**
 * Whether a catalog entity is an EKS cluster, for an `EntitySwitch.Case`.
 *
 * @public
 */
export function isS3Cluster(entity: Entity): boolean {
  return isOne(entity, CLUSTERS);
}
