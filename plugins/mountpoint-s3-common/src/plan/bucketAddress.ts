import { MountRequest } from '../request/MountRequest';
import { parseAccessPointArn } from '../rules/bucket';

/** What a mount shows, as people write it. */
export function bucketAddress({
  bucket,
  prefix,
}: Pick<MountRequest, 'bucket' | 'prefix'>): string {
  return parseAccessPointArn(bucket)
    ? `${bucket}/object/${prefix}`
    : `s3://${bucket}/${prefix}`;
}
