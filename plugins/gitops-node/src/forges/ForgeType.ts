/**
 * The forges that there are adapters for: as `integrations` and as people call
 * them.
 *
 * @public
 */
export const FORGE_NAMES = {
  github: 'GitHub',
  gitlab: 'GitLab',
  gitea: 'Gitea',
} as const;

/** A forge that there is an adapter for, as `integrations` names it. @public */
export type ForgeType = keyof typeof FORGE_NAMES;

/** Whether there is an adapter for an integration's type. @public */
export function isForgeType(type: string | undefined): type is ForgeType {
  return type !== undefined && Object.hasOwn(FORGE_NAMES, type);
}

/** A repository on a forge. @public */
export interface RepositoryAddress {
  /** Which forge it is on. */
  type: ForgeType;
  /** The integration's host. */
  host: string;
  /** The user, organization or group path. */
  owner: string;
  /** The repository's, or project's, name. */
  repo: string;
}
