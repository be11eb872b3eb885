import {
  planSetUp,
  RepositoryFiles,
  SetUpRequest,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import {
  ClusterContextOptions,
  readClusterContext,
} from '../readClusterContext';

/** What a cluster's set-up is planned with. @public */
export interface ClusterSetUpOptions
  extends Omit<ClusterContextOptions, 'ref'> {
  /** What is asked for, validated. */
  request: SetUpRequest;
}

/** What a cluster's set-up comes to. @public */
export interface ClusterSetUpPlan {
  /** What is to be done. */
  plan: ReturnType<typeof planSetUp>;
  /** What the plan was made from. */
  repository: RepositoryFiles;
  /**
   * Plans the same from other files, such as those that a caller may see.
   *
   * @throws as the plan itself does
   */
  planFrom(repository: RepositoryFiles): ReturnType<typeof planSetUp>;
}

/**
 * Plans the set-up of a cluster, or a change of it, in the caller's name, for
 * the action and for the preview of its form.
 *
 * @throws a MountInputError that names the field where the catalog or the GitOps
 * repository stands against it
 * @public
 */
export async function planClusterSetUp(
  options: ClusterSetUpOptions,
): Promise<ClusterSetUpPlan> {
  const { request, settings } = options;
  const { name, arn, repository } = await readClusterContext({
    ...options,
    ref: request.cluster,
  });
  const planFrom = (files: RepositoryFiles) =>
    planSetUp({
      request,
      name,
      arn,
      settings: { ...settings.newClusters, root: settings.root },
      repository: files,
    });
  return { plan: planFrom(repository), repository, planFrom };
}
