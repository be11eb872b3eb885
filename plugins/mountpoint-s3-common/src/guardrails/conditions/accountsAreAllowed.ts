import { defaultBucketOwner } from '../../plan/defaultBucketOwner';
import { describeBucket } from '../../rules/bucket';
import { MountInput } from '../../request/mountRequestShape';
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

/**
 * Whether nobody checks whose bucket it is. A record that is older than the
 * default owner is taken for one that has it.
 */
function isUnchecked({ mount, cluster }: GuardrailSubject): boolean {
  return (
    mount.bucketOwner === undefined &&
    describeBucket(mount.bucket).kind === 'general-purpose' &&
    defaultBucketOwner(cluster, mount) === undefined
  );
}

/** A bucket whose owner nobody checks can be anybody's. */
const ownerIsChecked: Condition = (rule, subject) =>
  isUnchecked(subject) && !rule.accounts?.includes('*')
    ? {
        field: 'bucketOwner',
        allowed: rule.accounts ?? [subject.cluster.account],
        because: 'its options leave open whose bucket it is',
      }
    : undefined;

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
  accountIsAllowed('bucketOwner', subject =>
    isUnchecked(subject) ||
    describeBucket(subject.mount.bucket).kind === 'access-point'
      ? subject.mount.bucketOwner
      : subject.mount.bucketOwner ?? subject.cluster.account,
  ),
  ownerIsChecked,
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
