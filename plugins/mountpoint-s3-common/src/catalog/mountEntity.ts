import { Cluster } from '../cluster/Cluster';
import { bucketEntityName, mountEntityName, volumeName } from '../names/names';
import { ResolvedMountRequest } from '../request/MountRequest';
import { MOUNT_ANNOTATIONS, MOUNT_COMPONENT_TYPE } from './annotations';

/**
 * The mount's Component in the catalog: owned by the requester's group, and
 * dependent on its bucket and its cluster.
 *
 * @see https://backstage.io/docs/features/software-catalog/descriptor-format#kind-component
 */
export function mountEntity(cluster: Cluster, mount: ResolvedMountRequest) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: mountEntityName(cluster, mount),
      title: `${mount.name} (${mount.namespace} on ${cluster.name})`,
      description: mount.description,
      annotations: {
        [MOUNT_ANNOTATIONS.bucket]: mount.bucket,
        [MOUNT_ANNOTATIONS.prefix]: mount.prefix || undefined,
        [MOUNT_ANNOTATIONS.region]: mount.region,
        [MOUNT_ANNOTATIONS.access]: mount.access,
        [MOUNT_ANNOTATIONS.credentials]: mount.credentials,
        [MOUNT_ANNOTATIONS.namespace]: mount.namespace,
        [MOUNT_ANNOTATIONS.claim]: mount.name,
        [MOUNT_ANNOTATIONS.volume]: volumeName(cluster, mount),
      },
      tags: ['s3'],
    },
    spec: {
      type: MOUNT_COMPONENT_TYPE,
      lifecycle: 'production',
      owner: mount.owner,
      dependsOn: [
        `resource:default/${bucketEntityName(mount.bucket)}`,
        mount.cluster,
      ],
    },
  };
}
