import { matchesOneOf } from '../matchesPattern';
import { Condition } from './Condition';

const ANY_KEY = 'arn:aws:kms:<region>:<account>:key/<id>';

/**
 * `kmsKeys` and `requireKmsKey`: patterns of the key's ARN, and whether a mount
 * that writes must name one. One that only reads encrypts nothing.
 */
export const kmsKeyIsAllowed: Condition = (
  { kmsKeys, requireKmsKey = false },
  { mount },
) => {
  if (mount.kmsKeyArn === undefined) {
    return requireKmsKey && mount.access !== 'read-only'
      ? { field: 'kmsKeyArn', allowed: kmsKeys ?? [ANY_KEY] }
      : undefined;
  }
  return kmsKeys === undefined || matchesOneOf(kmsKeys, mount.kmsKeyArn)
    ? undefined
    : { field: 'kmsKeyArn', value: mount.kmsKeyArn, allowed: kmsKeys };
};
