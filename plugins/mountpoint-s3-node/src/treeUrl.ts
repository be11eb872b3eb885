import { InputError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { GitopsSettings } from './GitopsSettings';

/** How each forge addresses the tree of a branch. */
const TREE_PATHS: Record<string, string> = {
  github: 'tree',
  gitlab: '-/tree',
  gitea: 'src/branch',
};

/**
 * The address of the GitOps repository's tree, as Backstage's URL readers want
 * it.
 *
 * @throws an InputError when no integration knows the host
 */
export function treeUrl(
  integrations: ScmIntegrationRegistry,
  settings: Pick<GitopsSettings, 'url' | 'branch'>,
): string {
  const type = integrations.byUrl(settings.url)?.type;
  const path = type && TREE_PATHS[type];
  if (!path) {
    throw new InputError(
      `mountpointS3.gitops.url ${settings.url} is on ${
        type ? `a host of type ${type}` : 'a host that no integration knows'
      }: list the host in app-config under integrations.github, integrations.gitlab or integrations.gitea`,
    );
  }
  return `${settings.url}/${path}/${settings.branch}`;
}
