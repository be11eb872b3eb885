import { Cluster } from '../cluster/Cluster';
import { MountRequest } from '../request/MountRequest';
import { describeBucket } from '../rules/bucket';

/** Options for buckets of strangers, whose account a requester can hardly know. */
const FOREIGN_BUCKET_OPTIONS = ['no-sign-request', 'requester-pays'];

/**
 * Whose bucket a mount reaches unless its request says otherwise: the cluster's
 * account's.
 *
 * @remarks
 *
 * Names of general purpose buckets are global, and anybody may take one that is
 * free: without an owner, a mistyped or deleted bucket can be a stranger's, and
 * the role is allowed to write there. What IAM grants on S3 Express buckets and
 * access points names their account already.
 *
 * @returns the account, or `undefined` where nobody is to check it
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-owner-condition.html
 * @public
 */
export function defaultBucketOwner(
  cluster: Pick<Cluster, 'account'>,
  request: Pick<MountRequest, 'bucket' | 'mountOptions'>,
): string | undefined {
  return describeBucket(request.bucket).kind === 'general-purpose' &&
    !request.mountOptions.some(option =>
      FOREIGN_BUCKET_OPTIONS.includes(option),
    )
    ? cluster.account
    : undefined;
}
