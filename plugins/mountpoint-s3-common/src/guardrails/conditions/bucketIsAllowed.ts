import { describeBucket } from '../../rules/bucket';
import { matchesOneOf } from '../matchesPattern';
import { Condition } from './Condition';

/**
 * `buckets`: patterns of the bucket's name. An access point is the matter of
 * {@link accessPointIsAllowed}.
 */
export const bucketIsAllowed: Condition = ({ buckets }, { mount }) =>
  buckets === undefined ||
  describeBucket(mount.bucket).kind === 'access-point' ||
  matchesOneOf(buckets, mount.bucket)
    ? undefined
    : { field: 'bucket', value: mount.bucket, allowed: buckets };
