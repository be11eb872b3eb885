import {
  describeBucket,
  MountInput,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { Condition, GuardrailSubject } from './Condition';

function accountIsAllowed(
  field: MountInput,
  accountOf: (subject: GuardrailSubject) => string | undefined,
  because?: string,
): Condition {
  return (rule, subject) => {
    const account = accountOf(subject);
    const accounts = rule.accounts ?? [subject.cluster.account];
    return account === undefined ||
      accounts.includes('*') ||
      accounts.includes(account)
      ? undefined
      : { field, value: account, allowed: accounts, because };
  };
}

/** The account in an ARN. */
function accountIn(arn: string): string {
  return arn.split(':')[4];
}

/**
 * `accounts`: the AWS accounts of the bucket, the access point and the KMS key.
 * The cluster's own alone unless the rule says otherwise: a role of the company
 * that writes to somebody else's account is a way out for its data.
 */
export const accountsAreAllowed: Condition[] = [
  accountIsAllowed('bucketOwner', ({ mount, cluster }) =>
    describeBucket(mount.bucket).kind === 'access-point'
      ? mount.bucketOwner
      : mount.bucketOwner ?? cluster.account,
  ),
  accountIsAllowed(
    'bucket',
    ({ mount }) =>
      describeBucket(mount.bucket).kind === 'access-point'
        ? accountIn(mount.bucket)
        : undefined,
    'it is the access point’s account',
  ),
  accountIsAllowed(
    'kmsKeyArn',
    ({ mount }) =>
      mount.kmsKeyArn === undefined ? undefined : accountIn(mount.kmsKeyArn),
    'it is the key’s account',
  ),
];
