import type {
  Allowed,
  AllowedMounts,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import type { Core } from '../core/loadCore';
import type { FormValues } from '../shared/FormValues';

/** The inputs that guardrails give lists of allowed values for. */
export type LimitedInput =
  | 'cluster'
  | 'namespace'
  | 'bucket'
  | 'prefix'
  | 'access'
  | 'kmsKeyArn';

const LISTS = {
  cluster: 'clusters',
  namespace: 'namespaces',
  bucket: 'buckets',
  prefix: 'prefixes',
  access: 'access',
  kmsKeyArn: 'kmsKeys',
} as const satisfies Record<LimitedInput, keyof AllowedMounts>;

/** The inputs that decide which rules are left for the others. */
export const LIMITING_INPUTS = [
  'owner',
  ...(Object.keys(LISTS) as LimitedInput[]),
] as const;

/** The values that a rule allows for an input; `undefined` for all of them. */
function listOf(
  rule: AllowedMounts,
  input: LimitedInput,
): readonly string[] | undefined {
  const list = rule[LISTS[input]];
  return input === 'bucket' && list
    ? [...list, ...(rule.accessPoints ?? [])]
    : list;
}

function allows(
  core: Core,
  rule: AllowedMounts,
  input: LimitedInput,
  value: string,
): boolean {
  const list = listOf(rule, input);
  if (list === undefined) {
    return true;
  }
  return input === 'prefix'
    ? list.some(prefix => value.startsWith(prefix))
    : core.matchesOneOf(list, value);
}

/** The rules for whoever is, or can be, the owner; `undefined` for no limits. */
function rulesOf(
  allowed: Allowed,
  owner: unknown,
): AllowedMounts[] | undefined {
  const own = allowed.owners.find(entry => entry.owner === owner);
  if (owner && !own && allowed.anyOwner) {
    return undefined;
  }
  const entries = own ? [own] : allowed.owners;
  return entries.some(({ mounts }) => mounts === undefined)
    ? undefined
    : entries.flatMap(({ mounts = [] }) => mounts);
}

/**
 * The values of an input that are left for this user, after what they have
 * chosen in the other fields.
 *
 * @remarks
 *
 * A mount has to be allowed by one rule as a whole, so each choice leaves only
 * the rules that allow it. One that no rule allows is the other field's problem,
 * and narrows nothing.
 *
 * @returns names and patterns; `undefined` if everything is allowed, or nothing
 * is known
 */
export function valuesLeft(
  core: Core,
  allowed: Allowed,
  values: FormValues,
  input: LimitedInput,
): string[] | undefined {
  const ownRules = rulesOf(allowed, values.owner);
  if (ownRules === undefined) {
    return undefined;
  }
  let rules = ownRules;
  for (const other of Object.keys(LISTS) as LimitedInput[]) {
    const value = values[other];
    if (other !== input && typeof value === 'string' && value !== '') {
      const passed = rules.filter(rule => allows(core, rule, other, value));
      rules = passed.length > 0 ? passed : rules;
    }
  }
  const lists = rules.map(rule => listOf(rule, input));
  if (lists.length === 0 || lists.some(list => list === undefined)) {
    return undefined;
  }
  const left = [...new Set(lists.flatMap(list => list ?? []))];
  return left.includes('*') ? undefined : left;
}

/** Whether a value is among those that are left. */
export function isLeft(
  core: Core,
  left: readonly string[] | undefined,
  input: LimitedInput,
  value: string,
): boolean {
  if (left === undefined) {
    return true;
  }
  return input === 'prefix'
    ? left.some(prefix => value.startsWith(prefix))
    : core.matchesOneOf(left, value);
}
