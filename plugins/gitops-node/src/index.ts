/**
 * Code forges as the server side of Backstage sees them: one interface to
 * GitHub, GitLab, Gitea and Forgejo, with few calls and guarded writes.
 *
 * @packageDocumentation
 */
export type {
  FileChange,
  FileMode,
  RepositoryFile,
} from './changes/FileChange';
export { gitBlobId } from './changes/gitBlobId';
export { createCredentialsProviders, createForge } from './forges/createForge';
export type {
  CreateForgeOptions,
  CredentialsProviders,
} from './forges/createForge';
export { LostAnswerError, OutdatedViewError } from './forges/errors';
export { NO_MENTIONS } from './forges/Forge';
export type {
  BranchCommit,
  BranchState,
  CommitRequest,
  Divergence,
  Forge,
  ForgeLimits,
  ListedPullRequest,
  Mentions,
  NewPullRequest,
  PullRequest,
  Question,
  RepositoryState,
  TreeEntry,
} from './forges/Forge';
export { FORGE_NAMES, isForgeType } from './forges/ForgeType';
export type { ForgeType, RepositoryAddress } from './forges/ForgeType';
export { namesWithout } from './forges/namesWithout';
export { Refusals } from './forges/refusals';
export type { RefusalSubject } from './forges/refusals';
export type { ForgeAccess } from './forges/ForgeAccess';
export { repositoryOfUrl } from './forges/repositoryOfUrl';
export { backoff } from './http/backoff';
export { ForgeCalls } from './http/ForgeCalls';
export type { ForgeCallsOptions, Patience } from './http/ForgeCalls';
