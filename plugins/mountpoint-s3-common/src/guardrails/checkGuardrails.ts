import { Cluster } from '../cluster/Cluster';
import { InputProblem } from '../request/MountInputError';
import { ResolvedMountRequest } from '../request/MountRequest';
import { checkOwner, Ownership, ownersOf } from './checkOwner';
import { Condition, Refusal } from './conditions/Condition';
import { conditions } from './conditions/conditions';
import { explainRefusals } from './explainRefusals';
import { GuardrailRule, Guardrails } from './Guardrails';
import { allowedAre, code } from './words';

/** What {@link checkGuardrails} compares. @public */
export interface CheckGuardrailsOptions {
  /** The operator's guardrails. */
  guardrails: Guardrails;
  /** What is asked for, with the cluster's settings filled in. */
  mount: ResolvedMountRequest;
  /** The cluster that it is asked for. */
  cluster: Cluster;
  /** In whose name the caller may ask. */
  ownershipEntityRefs: Ownership;
}

/** The rules that speak of an owner. */
export function rulesFor(
  rules: readonly GuardrailRule[],
  owner: string,
): GuardrailRule[] {
  return rules.filter(
    ({ owners }) => owners.includes('*') || owners.includes(owner),
  );
}

/**
 * Says what the operator's guardrails have against a mount.
 *
 * @remarks
 *
 * A mount is allowed if at least one rule for its owner allows all of it. Rules
 * only allow; none takes back what another gives, and their order means nothing.
 *
 * A refusal names what the owner's own rules allow. Those of others stay
 * unknown: who may not speak for the owner is told so, and nothing more.
 *
 * @returns nothing if the mount is allowed
 * @public
 */
export function checkGuardrails(
  options: CheckGuardrailsOptions,
): InputProblem[] {
  const { guardrails, mount, cluster, ownershipEntityRefs } = options;
  const { owner } = mount;
  const foreign = checkOwner(guardrails, owner, ownershipEntityRefs);
  if (foreign.length > 0 || guardrails.rules === undefined) {
    return foreign;
  }
  let candidates = rulesFor(guardrails.rules, owner);
  if (candidates.length === 0) {
    return [noRule(options)];
  }
  // Each condition leaves the rules that it holds in. One that holds in none of
  // them refuses the mount, and leaves them all, to say the rest at once. So
  // nothing is said exactly if one rule is left in which every condition holds.
  const problems: InputProblem[] = [];
  const given = new Set<string>();
  for (const condition of conditions) {
    const { passed, refusals } = ask(condition, candidates, { mount, cluster });
    if (passed.length > 0) {
      candidates = passed;
      refusals.forEach(({ field }) => given.add(field));
    } else {
      problems.push(...explainRefusals(refusals, { owner, given: [...given] }));
    }
  }
  return problems;
}

function ask(
  condition: Condition,
  rules: readonly GuardrailRule[],
  subject: Parameters<Condition>[1],
): { passed: GuardrailRule[]; refusals: Refusal[] } {
  const passed: GuardrailRule[] = [];
  const refusals: Refusal[] = [];
  for (const rule of rules) {
    const refusal = condition(rule, subject);
    if (refusal) {
      refusals.push(refusal);
    } else {
      passed.push(rule);
    }
  }
  return { passed, refusals };
}

function noRule(options: CheckGuardrailsOptions): InputProblem {
  const { guardrails, mount, ownershipEntityRefs } = options;
  const others =
    ownershipEntityRefs === 'any'
      ? []
      : ownersOf(ownershipEntityRefs).filter(
          owner => rulesFor(guardrails.rules ?? [], owner).length > 0,
        );
  return {
    field: 'owner',
    message:
      others.length > 0
        ? `${code(mount.owner)} may not have mounts: ${allowedAre(others)}`
        : `${code(
            mount.owner,
          )} may not have mounts: ask those who run Backstage for a rule in mountpointS3.guardrails`,
  };
}
