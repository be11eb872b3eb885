import { describeBucket } from '../../rules/bucket';
import { matchesOneOf } from '../matchesPattern';
import { Condition } from './Condition';

/**
 * `accessPoints`: patterns of the access point's ARN. None unless the rule says
 * so: an ARN doesn't tell which bucket it opens, so `buckets` can't speak of it.
 */
export const accessPointIsAllowed: Condition = (
  { accessPoints = [] },
  { mount },
) => {
  if (
    describeBucket(mount.bucket).kind !== 'access-point' ||
    matchesOneOf(accessPoints, mount.bucket)
  ) {
    return undefined;
  }
  return accessPoints.length > 0
    ? { field: 'bucket', value: mount.bucket, allowed: accessPoints }
    : {
        field: 'bucket',
        value: mount.bucket,
        allowed: [],
        because: 'no access point is: give the name of its bucket',
      };
};
