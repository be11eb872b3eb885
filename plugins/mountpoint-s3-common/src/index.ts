/**
 * From a request for an S3 mount on EKS to a plan: the files, the permissions
 * and the pull request. No I/O; the same in Node.js and in the browser.
 *
 * @packageDocumentation
 */
export {
  BUCKET_RESOURCE_TYPE,
  CLUSTER_RESOURCE_TYPE,
  MOUNT_ANNOTATIONS,
  MOUNT_COMPONENT_TYPE,
  PLUGIN_ANNOTATIONS,
} from './catalog/annotations';
export { checkRepository } from './check/checkRepository';
export { isEmptied } from './check/isEmptied';
export { isLayoutFile, repositoryLayout } from './check/repositoryLayout';
export type { ClusterFolder, NamedFolder } from './check/repositoryLayout';
export type { RepositoryProblem } from './check/RepositoryProblem';
export { clusterArnOf } from './catalog/clusterArnOf';
export type { ClusterEntity } from './catalog/clusterArnOf';
export type {
  Addon,
  ArgoCd,
  Cluster,
  Identity,
  Pipeline,
  StateBackend,
} from './cluster/Cluster';
export {
  ADDONS,
  IDENTITIES,
  PIPELINES,
  STATE_BACKENDS,
} from './cluster/Cluster';
export { newCluster } from './cluster/newCluster';
export type { NewClusterSettings } from './cluster/newCluster';
export { parseCluster } from './cluster/parseCluster';
export { parseClusterArn } from './cluster/parseClusterArn';
export type { ClusterArn } from './cluster/parseClusterArn';
export { branchName, setUpBranchName } from './names/branchName';
export { parseBranchName } from './names/parseBranchName';
export type { NamedBranch } from './names/parseBranchName';
export {
  argoApplicationName,
  bucketEntityName,
  driverRoleName,
  mountEntityName,
  serviceAccountRoleName,
  volumeName,
} from './names/names';
export type { ServiceAccount } from './names/names';
export type { Principal } from './names/principal';
export { ACCESS_WORDS } from './plan/accessWords';
export { bucketConsoleUrl } from './plan/bucketConsoleUrl';
export { bucketKind } from './plan/bucketKind';
export { defaultBucketOwner } from './plan/defaultBucketOwner';
export type { Finding } from './plan/Finding';
export type { Grant } from './plan/grants';
export { grantSentences } from './plan/grantSentences';
export {
  bucketPath,
  clusterPath,
  clusterStatePaths,
  isClusterFile,
  modulePath,
  mountPath,
  statePaths,
} from './plan/layout';
export type { StatePaths } from './plan/layout';
export type {
  ChangeSet,
  Plan,
  PlannedFile,
  PullRequestText,
  RepositoryFiles,
  RepositoryState,
} from './plan/Plan';
export { planMount, refuseErrors } from './plan/planMount';
export { adviceFor } from './plan/usageAdvice';
export { volumeSnippet } from './plan/volumeSnippet';
export { readYaml } from './text/readYaml';
export { textParts } from './text/textParts';
export type { TextPart } from './text/textParts';
export { MountInputError } from './request/MountInputError';
export type { InputProblem } from './request/MountInputError';
export {
  ACCESS_MODES,
  CACHES,
  CREDENTIALS,
  WORKLOADS,
} from './request/MountRequest';
export type {
  Access,
  Cache,
  Credentials,
  MountRequest,
  ResolvedMountRequest,
  Workload,
} from './request/MountRequest';
export { mountRequestShape } from './request/mountRequestShape';
export type { MountInput } from './request/mountRequestShape';
export { parseMountRequest } from './request/parseMountRequest';
export { PARTITIONS, partitionOfRegion } from './rules/aws';
export type { Partition } from './rules/aws';
export { checkBucket, describeBucket } from './rules/bucket';
export type { Bucket } from './rules/bucket';
export { checkClusterRef, parseCanonicalEntityRef } from './rules/entityRef';
export { checkPrefix } from './rules/prefix';
export { USAGES } from './rules/usages';
export { regionOfZone } from './rules/zones';
export type { Usage } from './rules/usages';
export { changeShape } from './change/changeShape';
export { parseChangeRequest } from './change/parseChangeRequest';
export type { ChangeRequest } from './change/parseChangeRequest';
export { planChange } from './change/planChange';
export { existingMount } from './plan/existingMount';
export { parseRemoveRequest, removeShape } from './remove/parseRemoveRequest';
export type { RemoveRequest } from './remove/parseRemoveRequest';
export { planRemove } from './remove/planRemove';
export type { RemovalStep } from './remove/planRemove';
export { parseSetUpRequest } from './setup/parseSetUpRequest';
export type { SetUpRequest } from './setup/parseSetUpRequest';
export { planSetUp } from './setup/planSetUp';
export type { PlanSetUpOptions } from './setup/planSetUp';
export { setUpShape } from './setup/setUpShape';
export { allowedFor } from './guardrails/allowedFor';
export type { Allowed, AllowedMounts } from './guardrails/allowedFor';
export { checkGuardrails } from './guardrails/checkGuardrails';
export type { CheckGuardrailsOptions } from './guardrails/checkGuardrails';
export { checkOwner } from './guardrails/checkOwner';
export type { Ownership } from './guardrails/checkOwner';
export { OVERRIDABLE_USAGES } from './guardrails/Guardrails';
export type { GuardrailRule, Guardrails } from './guardrails/Guardrails';
export { guardrailsSchema } from './guardrails/guardrailsSchema';
export { matchesOneOf, matchesPattern } from './guardrails/matchesPattern';
export type {
  ClusterState,
  ClusterSummary,
  FileState,
  FileStates,
  MountRecord,
  PlannedChange,
  PlanPreview,
  PlanPurpose,
  PullRequestPurpose,
  PullRequestState,
} from './api/contracts';
export type { Diagram, DiagramEdge, DiagramNode } from './diagram/Diagram';
export { mountDiagram } from './diagram/mountDiagram';
export { changedInputs, changedSettings } from './describe/changedValues';
export type { ChangedValue, SettingValue } from './describe/changedValues';
export { describeMount } from './describe/describeMount';
export type { MountDescription } from './describe/describeMount';
export { prefillOf } from './describe/prefillOf';
export type { PrefilledTemplate } from './describe/prefillOf';
