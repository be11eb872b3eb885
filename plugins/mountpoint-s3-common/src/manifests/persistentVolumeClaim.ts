import { Cluster } from '../cluster/Cluster';
import { volumeName } from '../names/names';
import { ResolvedMountRequest } from '../request/MountRequest';
import { CONFIRM_DELETION, labels, syncWave } from './labels';
import { accessMode } from './persistentVolume';

/**
 * The claim. Without the empty `storageClassName` the cluster's default
 * StorageClass would provision a disk for it instead.
 *
 * @see https://kubernetes.io/docs/concepts/storage/persistent-volumes/#class-1
 */
export function persistentVolumeClaim(
  cluster: Cluster,
  mount: ResolvedMountRequest,
) {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: {
      name: mount.name,
      namespace: mount.namespace,
      labels: labels(mount),
      annotations: { ...syncWave(1), ...CONFIRM_DELETION },
    },
    spec: {
      accessModes: [accessMode(mount.access)],
      storageClassName: '',
      volumeName: volumeName(cluster, mount),
      resources: { requests: { storage: mount.capacity } },
    },
  };
}
