import { InputError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { GitopsSettings } from './GitopsSettings';

/** How each forge addresses the tree of a branch. */
const TREES: Record<string, string> = {
  github: 'tree',
  gitlab: '-/tree',
  gitea: 'src/branch',
};

type Place = Pick<GitopsSettings, 'url' | 'branch'>;

/**
 * The address of the GitOps repository's tree, as Backstage's URL readers want
 * it.
 *
 * @throws an InputError when no integration knows the host
 */
export function treeUrl(
  integrations: ScmIntegrationRegistry,
  place: Place,
): string {
  const type = integrations.byUrl(place.url)?.type;
  const tree = type ? TREES[type] : undefined;
  if (!tree) {
    throw new InputError(
      `mountpointS3.gitops.url ${place.url} is on ${
        type ? `a host of type ${type}` : 'a host that no integration knows'
      }: list the host in app-config under integrations.github, integrations.gitlab or integrations.gitea`,
    );
  }
  return `${place.url}/${tree}/${place.branch}`;
}
