import { InputProblem } from '../request/MountInputError';
import { Guardrails } from './Guardrails';
import { allowedAre, code } from './words';

/**
 * In whose name a caller may ask: the entity references that they own things
 * through, or `any` for a service that the operator trusts.
 *
 * @public
 */
export type Ownership = readonly string[] | 'any';

/** Whose names a caller may use, of those that can own a mount. */
export function ownersOf(ownership: readonly string[]): string[] {
  return [...new Set(ownership.map(ref => ref.toLowerCase()))].filter(ref =>
    /^(?:group|user):/.test(ref),
  );
}

/**
 * Says whether the owner is one of the caller's own ownership entities.
 *
 * @remarks
 *
 * Entity references are the same in any case; the request's is in lower case,
 * those in a token are as the sign-in resolver wrote them.
 *
 * @public
 */
export function checkOwner(
  guardrails: Pick<Guardrails, 'anyOwner'>,
  owner: string,
  ownership: Ownership,
): InputProblem[] {
  if (guardrails.anyOwner || ownership === 'any') {
    return [];
  }
  const own = ownersOf(ownership);
  if (own.includes(owner)) {
    return [];
  }
  return [
    {
      field: 'owner',
      message:
        own.length > 0
          ? `${code(owner)} is neither you nor a group of yours: ${allowedAre(
              own,
            )}`
          : `${code(
              owner,
            )} is neither you nor a group of yours, and you have none: ask for a User entity in the catalog`,
    },
  ];
}
