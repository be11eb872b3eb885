/**
 * A forge on loopback over bare git repositories, with the APIs of GitHub, GitLab
 * and Gitea.
 *
 * @packageDocumentation
 */

export type { ForgeLogger, ForgeUser } from './ForgeContext';
export {
  GitRunner,
  type GitRunnerOptions,
  type GitRunnerResult,
} from './git/GitRunner';
export { GITLAB_SCHEMA } from './gitlab/graphql/gitlabSchema';
export type { ForgeCall } from './http/CallLog';
export type { Fault } from './http/FaultInjector';
export type {
  Collaborators,
  RepositorySettings,
} from './repositories/Repository';
export type { CreateRepositoryOptions } from './repositories/RepositoryStore';
export {
  startLocalForge,
  type LocalForge,
  type LocalForgeOptions,
} from './startLocalForge';
