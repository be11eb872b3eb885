import {
  Allowed,
  ClusterState,
  ClusterSummary,
  FileStates,
  MountRecord,
  PlanPreview,
  PlanPurpose,
  PullRequestState,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';

/**
 * What the pages of S3 Mounts ask the backend plugin. Everything is answered as
 * the signed-in user may see it.
 *
 * @public
 */
export interface MountpointS3Api {
  /** The EKS clusters of the catalog. */
  listClusters(): Promise<ClusterSummary[]>;
  /**
   * One cluster, with what a plan needs to know of the GitOps repository.
   *
   * @param clusterRef - its entity reference
   * @throws a NotFoundError when it isn't in the catalog for this user
   */
  getCluster(clusterRef: string): Promise<ClusterState>;
  /**
   * Which of some files the GitOps repository holds.
   *
   * @param paths - at most 200 paths that a plan for the cluster writes
   */
  getFiles(clusterRef: string, paths: string[]): Promise<FileStates>;
  /** What the operator's guardrails leave for this user. */
  getAllowed(): Promise<Allowed>;
  /**
   * A mount as the GitOps repository records it.
   *
   * @param entityRef - of the mount's Component
   * @throws a NotFoundError when it isn't in the catalog for this user
   */
  getMount(entityRef: string): Promise<MountRecord>;
  /**
   * What a change, a removal or a set-up would come to if it were asked for now.
   *
   * @param inputs - those of the action that the template plans with
   * @throws a NotFoundError when the mount or the cluster isn't in the catalog for
   * this user
   */
  getPlan(
    purpose: PlanPurpose,
    inputs: Record<string, unknown>,
  ): Promise<PlanPreview>;
  /** The pull requests of a mount, the newest first. */
  listMountPullRequests(entityRef: string): Promise<PullRequestState[]>;
  /** The pull requests of a branch that this product made, the newest first. */
  listBranchPullRequests(branch: string): Promise<PullRequestState[]>;
}
