import { describeBucket } from '../../rules/bucket';
import { Condition } from './Condition';

/** `zones`: zone IDs of S3 Express buckets; other buckets lie in no zone. */
export const zoneIsAllowed: Condition = ({ zones }, { mount }) => {
  const bucket = describeBucket(mount.bucket);
  return zones === undefined ||
    bucket.kind !== 'directory' ||
    zones.includes(bucket.zoneId)
    ? undefined
    : {
        field: 'bucket',
        value: mount.bucket,
        allowed: zones,
        because: `it is an S3 Express bucket in the zone ${bucket.zoneId}`,
      };
};
