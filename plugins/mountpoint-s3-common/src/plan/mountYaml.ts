import { ResolvedMountRequest } from '../request/MountRequest';
import { writeYaml } from '../text/writeYaml';

/**
 * The bytes of a mount's `mount.yaml`: its inputs in the order of the form,
 * defaults included, so that no later default can change a mount.
 */
export function mountYaml(mount: ResolvedMountRequest): string {
  return writeYaml(
    {
      version: 1,
      cluster: mount.cluster,
      namespace: mount.namespace,
      name: mount.name,
      owner: mount.owner,
      description: mount.description,
      bucket: mount.bucket,
      region: mount.region,
      prefix: mount.prefix,
      access: mount.access,
      allowOverwrite: mount.allowOverwrite,
      usage: mount.usage,
      credentials: mount.credentials,
      serviceAccount: mount.serviceAccount,
      manageServiceAccount: mount.manageServiceAccount || undefined,
      runAsUser: mount.runAsUser,
      runAsGroup: mount.runAsGroup,
      kmsKeyArn: mount.kmsKeyArn,
      bucketOwner: mount.bucketOwner,
      cache: mount.cache,
      cacheSize: mount.cacheSize,
      cacheStorageClass: mount.cacheStorageClass,
      metadataTtl: mount.metadataTtl,
      zonePinned: mount.zonePinned || undefined,
      workload: mount.workload,
      image: mount.image,
      mountPath: mount.mountPath,
      capacity: mount.capacity,
      mountOptions:
        mount.mountOptions.length > 0 ? mount.mountOptions : undefined,
    },
    'The request for this mount, and the one source of truth: Terraform reads it, and the files beside it follow from it.',
  );
}
