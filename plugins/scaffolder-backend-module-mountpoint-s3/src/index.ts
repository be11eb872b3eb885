/**
 * Scaffolder actions that plan S3 mounts on EKS as Terraform, Kubernetes and
 * catalog files.
 *
 * @packageDocumentation
 */
export { scaffolderModuleMountpointS3 as default } from './module';
export { createPlanMountAction } from './actions/planMount';
export type { ActionServices } from './actions/ActionServices';
export { createChangeMountAction } from './actions/changeMount';
export { createRemoveMountAction } from './actions/removeMount';
export { createSetUpClusterAction } from './actions/setUpCluster';
