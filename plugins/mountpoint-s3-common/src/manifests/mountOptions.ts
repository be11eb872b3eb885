import { ResolvedMountRequest } from '../request/MountRequest';

/**
 * The volume's mount options, each `key=value` or a bare flag.
 *
 * @remarks
 *
 * `key=value` is the one spelling that every version of the driver splits
 * right. The region is always given: Mountpoint finds it by itself only where
 * pods reach the instance's metadata service. `allow-other` lets the
 * container's user in, who is not the one that Mountpoint runs as.
 *
 * @see https://github.com/awslabs/mountpoint-s3-csi-driver/issues/650
 * @see https://github.com/awslabs/mountpoint-s3/blob/main/doc/CONFIGURATION.md
 */
export function mountOptions(mount: ResolvedMountRequest): string[] {
  const { access, allowOverwrite, prefix, region, runAsUser, runAsGroup } =
    mount;
  const options = [`region=${region}`];
  if (prefix) {
    options.push(`prefix=${prefix}`);
  }
  if (access === 'read-only') {
    options.push('read-only');
  }
  if (access === 'read-write-delete') {
    options.push('allow-delete');
  }
  if (allowOverwrite) {
    options.push('allow-overwrite');
  }
  if (runAsUser !== undefined) {
    options.push(`uid=${runAsUser}`);
  }
  if (runAsGroup !== undefined) {
    options.push(`gid=${runAsGroup}`);
  }
  if (runAsUser !== undefined || runAsGroup !== undefined) {
    options.push('allow-other');
  }
  if (mount.metadataTtl !== undefined) {
    options.push(`metadata-ttl=${mount.metadataTtl}`);
  }
  if (mount.bucketOwner !== undefined) {
    options.push(`expected-bucket-owner=${mount.bucketOwner}`);
  }
  if (mount.kmsKeyArn !== undefined && access !== 'read-only') {
    options.push('sse=aws:kms', `sse-kms-key-id=${mount.kmsKeyArn}`);
  }
  return [...options, ...mount.mountOptions];
}
