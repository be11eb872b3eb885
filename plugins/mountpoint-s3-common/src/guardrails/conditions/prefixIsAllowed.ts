import { describeBucket } from '../../rules/bucket';
import { Condition } from './Condition';

/**
 * `prefixes`: folders that the mount's prefix must lie in. They end in a slash,
 * as the prefix does, so `data/` doesn't hold `data2/`.
 *
 * @remarks
 *
 * IAM can't narrow S3 Express to a prefix. The mount does, but with
 * `credentials: pod` the pods hold a role that reaches the whole bucket.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-express-security-iam.html
 */
export const prefixIsAllowed: Condition = ({ prefixes }, { mount }) => {
  if (prefixes === undefined) {
    return undefined;
  }
  if (!prefixes.some(prefix => mount.prefix.startsWith(prefix))) {
    return mount.prefix === ''
      ? { field: 'prefix', allowed: prefixes }
      : { field: 'prefix', value: mount.prefix, allowed: prefixes };
  }
  return describeBucket(mount.bucket).kind === 'directory' &&
    mount.credentials === 'pod'
    ? {
        field: 'credentials',
        value: 'pod',
        allowed: ['driver'],
        because:
          'IAM can’t keep the pods’ role within a prefix of an S3 Express bucket',
      }
    : undefined;
};
