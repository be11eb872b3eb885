/**
 * What the server side of S3 Mounts shares: the operator's configuration and
 * guardrails, clusters from the catalog, the state of the GitOps repository.
 *
 * @packageDocumentation
 */
export { enforceGuardrails } from './guardrails/enforceGuardrails';
export type { EnforceGuardrailsOptions } from './guardrails/enforceGuardrails';
export { enforceOwnership } from './guardrails/enforceOwnership';
export type { EnforceOwnershipOptions } from './guardrails/enforceOwnership';
export { ownershipOf } from './guardrails/ownershipOf';
export type { OwnershipOfOptions } from './guardrails/ownershipOf';
export { readGuardrails } from './guardrails/readGuardrails';
export { readGitopsSettings } from './GitopsSettings';
export type { GitopsSettings } from './GitopsSettings';
export { planClusterSetUp } from './plans/planClusterSetUp';
export type {
  ClusterSetUpOptions,
  ClusterSetUpPlan,
} from './plans/planClusterSetUp';
export { planMountChange } from './plans/planMountChange';
export type { MountChangePlan } from './plans/planMountChange';
export { planMountRemoval } from './plans/planMountRemoval';
export type { MountRemovalPlan } from './plans/planMountRemoval';
export type { RequestPlanOptions } from './plans/RequestPlanOptions';
export { readMountContext } from './readMountContext';
export type { MountContextOptions } from './readMountContext';
export { readRepositoryState } from './readRepositoryState';
export type { ReadRepositoryStateOptions } from './readRepositoryState';
export { resolveCluster } from './resolveCluster';
export type { ResolveClusterOptions } from './resolveCluster';
export { scaffolderRepoUrl } from './scaffolderRepoUrl';
export { readClusterArn } from './readClusterArn';
export type { ReadClusterArnOptions } from './readClusterArn';
export { readClusterContext, requireSetUp } from './readClusterContext';
export type {
  ClusterContext,
  ClusterContextOptions,
  FilesReader,
} from './readClusterContext';
export { readRepositoryFiles } from './readRepositoryFiles';
export type { ReadRepositoryFilesOptions } from './readRepositoryFiles';
export { repositoryLinks } from './repositoryLinks';
export type { RepositoryLinks } from './repositoryLinks';
