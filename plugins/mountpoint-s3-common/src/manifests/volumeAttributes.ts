import { Cluster } from '../cluster/Cluster';
import { ResolvedMountRequest } from '../request/MountRequest';

/**
 * The volume's attributes for the driver. All are strings, and the driver
 * ignores a key that it doesn't know, so none is ever taken from the input.
 *
 * @see https://github.com/awslabs/mountpoint-s3-csi-driver/blob/main/pkg/driver/node/volumecontext/volume_context.go
 */
export function volumeAttributes(
  cluster: Cluster,
  mount: ResolvedMountRequest,
): Record<string, string> {
  return {
    bucketName: mount.bucket,
    authenticationSource: mount.credentials,
    // Only IRSA reads it, but a volume outlives the choice between the two.
    ...(mount.credentials === 'pod' ? { stsRegion: cluster.region } : {}),
    ...cacheAttributes(mount),
  };
}

function cacheAttributes(mount: ResolvedMountRequest): Record<string, string> {
  const { cache, cacheSize = '', cacheStorageClass = '' } = mount;
  switch (cache) {
    case 'emptyDir':
      return { cache: 'emptyDir', cacheEmptyDirSizeLimit: cacheSize };
    case 'memory':
      return {
        cache: 'emptyDir',
        cacheEmptyDirSizeLimit: cacheSize,
        cacheEmptyDirMedium: 'Memory',
      };
    case 'ephemeral':
      return {
        cache: 'ephemeral',
        cacheEphemeralStorageClassName: cacheStorageClass,
        cacheEphemeralStorageResourceRequest: cacheSize,
      };
    default:
      return {};
  }
}
