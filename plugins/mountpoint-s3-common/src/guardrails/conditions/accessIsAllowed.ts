import { describeBucket } from '../../rules/bucket';
import { Condition } from './Condition';

/**
 * `access`: what the pods may do.
 *
 * @remarks
 *
 * IAM has one permission for S3 Express, with which a role may write and delete.
 * The mount keeps pods from that, but with `credentials: pod` they hold the role.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-express-security-iam.html
 */
export const accessIsAllowed: Condition = ({ access }, { mount }) => {
  if (access === undefined) {
    return undefined;
  }
  if (!access.includes(mount.access)) {
    return { field: 'access', value: mount.access, allowed: access };
  }
  return describeBucket(mount.bucket).kind === 'directory' &&
    mount.credentials === 'pod' &&
    !access.includes('read-write-delete')
    ? {
        field: 'credentials',
        value: 'pod',
        allowed: ['driver'],
        because:
          'IAM can’t keep the pods’ role from writing to and deleting from an S3 Express bucket',
      }
    : undefined;
};
