import {
  type Entity,
  RELATION_DEPENDS_ON,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { getEntityRelations } from '@backstage/plugin-catalog-react';
import {
  MOUNT_ANNOTATIONS,
  mountEntityName,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';

/**
 * The cluster that a mount is on, as an entity reference.
 *
 * @remarks
 *
 * A mount depends on its bucket and on its cluster, both Resources. The cluster
 * is the one that the mount's own name begins with.
 */
export function clusterRefOf(mount: Entity): string | undefined {
  const { annotations = {}, name } = mount.metadata;
  const which = {
    namespace: annotations[MOUNT_ANNOTATIONS.namespace] ?? '',
    name: annotations[MOUNT_ANNOTATIONS.claim] ?? '',
  };
  const cluster = getEntityRelations(mount, RELATION_DEPENDS_ON, {
    kind: 'resource',
  }).find(ref => mountEntityName(ref, which) === name);
  return cluster && stringifyEntityRef(cluster);
}
