import { Usage } from '../rules/usages';
import { rulesFor } from './checkGuardrails';
import { ownersOf } from './checkOwner';
import { GuardrailRule, Guardrails } from './Guardrails';

/** What one owner may have: a mount must be allowed by one of these as a whole. @public */
export type AllowedMounts = Omit<GuardrailRule, 'owners'>;

/**
 * What is left for a caller, as plain data.
 *
 * @public
 */
export interface Allowed {
  /** Whether mounts of owners that aren't listed are allowed too. */
  anyOwner: boolean;
  /** The caller and their groups, as far as they may have mounts at all. */
  owners: {
    /** Entity reference of the owner. */
    owner: string;
    /** What they may have, one or another; `undefined` for everything. */
    mounts?: AllowedMounts[];
  }[];
  /** The uses that fail on S3, and are let through with a warning. */
  overridableUsages: Usage[];
}

/**
 * What the guardrails leave for a caller, an entry an owner that they may ask
 * for. It holds no rule of anybody else.
 *
 * @public
 */
export function allowedFor(
  guardrails: Guardrails,
  ownershipEntityRefs: readonly string[],
): Allowed {
  const { anyOwner, rules, overridableUsages } = guardrails;
  return {
    anyOwner,
    owners: ownersOf(ownershipEntityRefs).flatMap(owner => {
      if (rules === undefined) {
        return [{ owner }];
      }
      const mounts = rulesFor(rules, owner).map(
        ({ owners: _owners, ...allowed }) => allowed,
      );
      return mounts.length > 0 ? [{ owner, mounts }] : [];
    }),
    overridableUsages,
  };
}
