import { ResolvedMountRequest } from '../request/MountRequest';
import { Partition, partitionOfRegion } from '../rules/aws';
import { describeBucket, parseAccessPointArn } from '../rules/bucket';

/**
 * The console's host of each partition, below the region's.
 *
 * @see https://docs.aws.amazon.com/general/latest/gr/aws-service-information.html
 */
const CONSOLES: Record<Partition, string> = {
  aws: 'console.aws.amazon.com',
  'aws-cn': 'console.amazonaws.cn',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
};

/**
 * The page of AWS's console that shows what is mounted: the bucket's objects
 * below the prefix, or the access point.
 *
 * @remarks
 *
 * The region says which partition it is. An access point's page has no folder
 * to open it at.
 *
 * @public
 */
export function bucketConsoleUrl(
  mount: Pick<ResolvedMountRequest, 'bucket' | 'prefix' | 'region'>,
): string {
  const { bucket, prefix } = mount;
  const point = parseAccessPointArn(bucket);
  const region = point?.region ?? mount.region;
  const top = `https://${encodeURIComponent(region)}.${
    CONSOLES[partitionOfRegion(region)]
  }/s3`;
  if (point) {
    return `${top}/ap/${point.account}/${point.name}?${new URLSearchParams({
      region,
    })}`;
  }
  const query = new URLSearchParams({
    region,
    bucketType:
      describeBucket(bucket).kind === 'directory' ? 'directory' : 'general',
    ...(prefix ? { prefix } : {}),
  });
  // A plus is a space in forms alone; `%20` is one everywhere.
  const search = query.toString().replace(/\+/g, '%20');
  return `${top}/buckets/${encodeURIComponent(bucket)}?${search}`;
}
