/**
 * A GitHub-compatible forge on loopback over bare git repositories.
 *
 * @packageDocumentation
 */

export type { ForgeLogger, ForgeUser } from './ForgeContext';
export type { ForgeCall } from './http/CallLog';
export type { Fault } from './http/FaultInjector';
export type { CreateRepositoryOptions } from './repositories/RepositoryStore';
export {
  startLocalForge,
  type LocalForge,
  type LocalForgeOptions,
} from './startLocalForge';
