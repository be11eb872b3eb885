import { InputProblem } from '../request/MountInputError';
import { Refusal } from './conditions/Condition';
import { allowedAre, code } from './words';

/**
 * What several rules have against the same input, in one sentence each way of
 * refusing it.
 *
 * @param options - `given` are the inputs that left only these rules to ask
 */
export function explainRefusals(
  refusals: readonly Refusal[],
  options: { owner: string; given: readonly string[] },
): InputProblem[] {
  const { owner, given } = options;
  const groups = new Map<string, Refusal>();
  for (const refusal of refusals) {
    const { field, value, because } = refusal;
    const key = JSON.stringify([field, value, because]);
    const allowed = [...(groups.get(key)?.allowed ?? []), ...refusal.allowed];
    groups.set(key, { ...refusal, allowed });
  }
  return [...groups.values()].map(({ field, value, allowed, because }) => ({
    field,
    message: [
      value === undefined
        ? 'is required for '
        : `${code(value)} is not allowed for `,
      code(owner),
      given.length > 0 ? ` with this ${given.map(code).join(', ')}` : '',
      because === undefined ? '' : `, because ${because}`,
      allowed.length > 0 ? `: ${allowedAre(allowed)}` : '',
    ].join(''),
  }));
}
