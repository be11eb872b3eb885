import { ResolvedMountRequest } from '../request/MountRequest';
import { describeBucket } from '../rules/bucket';

/**
 * The node selector term for an S3 Express bucket's zone; `undefined` for other
 * buckets. By the zone's ID, which is what the bucket's name carries: the name
 * of the same zone differs from account to account.
 *
 * @see https://kubernetes.io/docs/reference/labels-annotations-taints/
 */
export function zoneTerm(mount: ResolvedMountRequest) {
  const bucket = describeBucket(mount.bucket);
  return bucket.kind === 'directory'
    ? {
        matchExpressions: [
          {
            key: 'topology.k8s.aws/zone-id',
            operator: 'In',
            values: [bucket.zoneId],
          },
        ],
      }
    : undefined;
}
