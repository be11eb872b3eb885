/**
 * What the server side of S3 Mounts shares: the operator's configuration,
 * clusters from the catalog, the state of the GitOps repository.
 *
 * @packageDocumentation
 */
export { readGitopsSettings } from './GitopsSettings';
export type { GitopsSettings } from './GitopsSettings';
export { readMountContext } from './readMountContext';
export type { MountContextOptions } from './readMountContext';
export { readRepositoryState } from './readRepositoryState';
export { scaffolderRepoUrl } from './scaffolderRepoUrl';
