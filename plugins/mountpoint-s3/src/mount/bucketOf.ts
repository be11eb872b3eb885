import type { Entity } from '@backstage/catalog-model';
import { MOUNT_ANNOTATIONS } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';

/** The name, or access point ARN, of the bucket that a Resource stands for. */
export function bucketOf(resource: Entity): string | undefined {
  return resource.metadata.annotations?.[MOUNT_ANNOTATIONS.bucket]?.trim();
}
