import {
  ChangeRequest,
  Cluster,
  existingMount,
  Plan,
  planChange,
  RepositoryFiles,
  ResolvedMountRequest,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { enforceGuardrails } from '../guardrails/enforceGuardrails';
import { enforceOwnership } from '../guardrails/enforceOwnership';
import { readClusterContext, requireSetUp } from '../readClusterContext';
import { RequestPlanOptions } from './RequestPlanOptions';

/** What a change of a mount comes to. @public */
export interface MountChangePlan {
  /** What is to be done. */
  plan: Plan;
  /** The cluster as it is set up. */
  cluster: Cluster;
  /** The mount as it is. */
  before: ResolvedMountRequest;
  /** What the plan was made from. */
  repository: RepositoryFiles;
}

/**
 * Plans a change of a mount in the caller's name.
 *
 * @remarks
 *
 * The action and the preview of its form both go by this, so what the one
 * refuses or writes is what the other one shows.
 *
 * @throws a MountInputError that names the field where the catalog, the GitOps
 * repository or the operator's guardrails stand against it, or a NotAllowedError
 * for a caller who is no user
 * @public
 */
export async function planMountChange(
  options: RequestPlanOptions<ChangeRequest>,
): Promise<MountChangePlan> {
  const { request, guardrails } = options;
  const context = await readClusterContext({
    ...options,
    ref: request.cluster,
  });
  const cluster = requireSetUp(context);
  const { repository } = context;
  const before = existingMount(cluster, request, repository);
  // The mount is its owner's: nobody else may touch it.
  await enforceOwnership({ ...options, owner: before.owner });
  const plan = planChange({
    request,
    cluster,
    repository,
    overridableUsages: guardrails.overridableUsages,
  });
  await enforceGuardrails({ ...options, mount: plan.mount, cluster });
  return { plan, cluster, before, repository };
}
