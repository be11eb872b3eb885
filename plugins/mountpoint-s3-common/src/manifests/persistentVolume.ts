import { Cluster } from '../cluster/Cluster';
import { volumeName } from '../names/names';
import { Access, ResolvedMountRequest } from '../request/MountRequest';
import { volumeAttributes } from './volumeAttributes';
import { zoneTerm } from './zoneTerm';
import { CONFIRM_DELETION, labels, syncWave } from './labels';
import { mountOptions } from './mountOptions';

/**
 * The one access mode of the volume and its claim: the driver knows these two,
 * and the kubelet passes it the first of the list only.
 *
 * @see https://github.com/awslabs/mountpoint-s3-csi-driver/blob/main/docs/CONFIGURATION.md
 */
export function accessMode(access: Access) {
  return access === 'read-only' ? 'ReadOnlyMany' : 'ReadWriteMany';
}

/**
 * The PersistentVolume: statically provisioned, bound to one claim, and kept
 * when the claim goes, because the driver can't delete buckets.
 */
export function persistentVolume(
  cluster: Cluster,
  mount: ResolvedMountRequest,
) {
  const name = volumeName(cluster, mount);
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: {
      name,
      labels: labels(mount),
      annotations: { ...syncWave(0), ...CONFIRM_DELETION },
    },
    spec: {
      capacity: { storage: mount.capacity },
      accessModes: [accessMode(mount.access)],
      persistentVolumeReclaimPolicy: 'Retain',
      storageClassName: '',
      claimRef: { namespace: mount.namespace, name: mount.name },
      mountOptions: mountOptions(mount),
      csi: {
        driver: 's3.csi.aws.com',
        volumeHandle: name,
        volumeAttributes: volumeAttributes(cluster, mount),
      },
      nodeAffinity: mount.zonePinned ? zoneAffinity(mount) : undefined,
    },
  };
}

/** Binds the volume to the bucket's zone, for good: it can't be changed. */
function zoneAffinity(mount: ResolvedMountRequest) {
  const term = zoneTerm(mount);
  return term && { required: { nodeSelectorTerms: [term] } };
}
