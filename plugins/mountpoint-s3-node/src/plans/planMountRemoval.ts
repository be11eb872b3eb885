import {
  Cluster,
  existingMount,
  planRemove,
  RemoveRequest,
  RepositoryFiles,
  ResolvedMountRequest,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { enforceOwnership } from '../guardrails/enforceOwnership';
import { readClusterContext, requireSetUp } from '../readClusterContext';
import { RequestPlanOptions } from './RequestPlanOptions';

/** What the next step of a mount's removal comes to. @public */
export interface MountRemovalPlan {
  /** What is to be done, and which step that is. */
  plan: ReturnType<typeof planRemove>;
  /** The cluster as it is set up. */
  cluster: Cluster;
  /** The mount as it is. */
  before: ResolvedMountRequest;
  /** What the plan was made from. */
  repository: RepositoryFiles;
}

/**
 * Plans the next step of a mount's removal in the caller's name, for the action
 * and for the preview of its form.
 *
 * @throws a MountInputError that names the field where the catalog, the GitOps
 * repository or the mount's ownership stands against it, or a NotAllowedError
 * for a caller who is no user
 * @public
 */
export async function planMountRemoval(
  options: RequestPlanOptions<RemoveRequest>,
): Promise<MountRemovalPlan> {
  const { request } = options;
  const context = await readClusterContext({
    ...options,
    ref: request.cluster,
  });
  const cluster = requireSetUp(context);
  const { repository } = context;
  const before = existingMount(cluster, request, repository);
  // The mount is its owner's: nobody else may touch it.
  await enforceOwnership({ ...options, owner: before.owner });
  const plan = planRemove({ request, cluster, repository });
  return { plan, cluster, before, repository };
}
