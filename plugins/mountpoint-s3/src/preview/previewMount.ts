import type {
  Allowed,
  ClusterState,
  Finding,
  InputProblem,
  MountRequest,
  Plan,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import type { Core } from '../formFields/core/loadCore';
import { guardrailsOf } from '../formFields/guardrails/guardrailsOf';
import type { FormValues } from '../formFields/shared/FormValues';
import { mountInputs } from './mountInputs';

/** The inputs without which there is no request, in the order of the form. */
const REQUIRED = ['bucket', 'cluster', 'namespace', 'name', 'owner'] as const;

/** What a form comes to, as far as it is filled in. */
export interface MountPreview {
  /** The inputs that are still to be given. */
  readonly missing: string[];
  /** What there is to say, errors first. */
  readonly findings: Finding[];
  /** Files, permissions and pull request; absent while something is missing or wrong. */
  readonly plan?: Plan;
}

/**
 * Computes what the action `mountpoint-s3:plan` will say to a form's values, by
 * the same functions.
 *
 * @param options - `cluster` and `allowed` are absent as long as they aren't
 * known; `mountYaml` is the record of the mount of that name, if there is one
 */
export function previewMount(options: {
  core: Core;
  values: FormValues;
  cluster?: ClusterState;
  allowed?: Allowed;
  mountYaml?: string;
}): MountPreview {
  const { core, values, cluster: state, allowed, mountYaml } = options;
  const inputs = mountInputs(values);
  const missing = REQUIRED.filter(input => isBlank(inputs[input]));
  const { request, problems } = parse(core, inputs);
  if (!request || !state?.cluster) {
    return {
      missing,
      findings: [
        ...errors(
          'input',
          problems.filter(
            ({ field }) => !missing.some(input => input === field),
          ),
        ),
        ...errors('cluster', state?.problems ?? []),
      ],
    };
  }
  const { cluster } = state;
  const plan = core.planMount({
    request,
    cluster,
    repository: { ...state.repository, mount: mountYaml },
    overridableUsages: state.overridableUsages,
  });
  const refusals = allowed ? guardrailProblems(core, allowed, plan, state) : [];
  return {
    missing,
    findings: [...errors('guardrails', refusals), ...plan.findings],
    plan,
  };
}

function isBlank(value: unknown) {
  return value === undefined || value === null || value === '';
}

function parse(
  core: Core,
  inputs: Record<string, unknown>,
): { request?: MountRequest; problems: readonly InputProblem[] } {
  try {
    // As they arrive at the backend, where a list has no holes.
    const sent: unknown = JSON.parse(JSON.stringify(inputs));
    return { request: core.parseMountRequest(sent), problems: [] };
  } catch (error) {
    if (error instanceof core.MountInputError) {
      return { problems: error.problems };
    }
    throw error;
  }
}

function errors(code: string, problems: readonly InputProblem[]): Finding[] {
  return problems.map(({ field, message }) => ({
    severity: 'error',
    code,
    field,
    message,
  }));
}

function guardrailProblems(
  core: Core,
  allowed: Allowed,
  { mount }: Plan,
  { cluster }: ClusterState,
): InputProblem[] {
  const isKnown = allowed.owners.some(({ owner }) => owner === mount.owner);
  // The rules of other owners are the backend's secret.
  if (!cluster || (allowed.anyOwner && !isKnown)) {
    return [];
  }
  return core.checkGuardrails({
    guardrails: guardrailsOf(allowed),
    mount,
    cluster,
    ownershipEntityRefs: allowed.owners.map(({ owner }) => owner),
  });
}
