import { bucketConsoleUrl } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import type { MountDetails } from './readMountDetails';

/** AWS's page of what is mounted; undefined when the catalog doesn't know enough. */
export function consoleUrlOf(details: MountDetails): string | undefined {
  const { bucket, prefix = '', region } = details;
  return bucket && region
    ? bucketConsoleUrl({ bucket, prefix, region })
    : undefined;
}
