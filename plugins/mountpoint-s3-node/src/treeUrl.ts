import { InputError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { GitopsSettings } from './GitopsSettings';

/** How each forge addresses the tree, and a file, of a branch. */
const PATHS: Record<string, { tree: string; file: string }> = {
  github: { tree: 'tree', file: 'blob' },
  gitlab: { tree: '-/tree', file: '-/blob' },
  gitea: { tree: 'src/branch', file: 'src/branch' },
};

type Place = Pick<GitopsSettings, 'url' | 'branch'>;

function pathsOf(integrations: ScmIntegrationRegistry, place: Place) {
  const type = integrations.byUrl(place.url)?.type;
  const paths = type ? PATHS[type] : undefined;
  if (!paths) {
    throw new InputError(
      `mountpointS3.gitops.url ${place.url} is on ${
        type ? `a host of type ${type}` : 'a host that no integration knows'
      }: list the host in app-config under integrations.github, integrations.gitlab or integrations.gitea`,
    );
  }
  return paths;
}

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
  return `${place.url}/${pathsOf(integrations, place).tree}/${place.branch}`;
}

/**
 * The address of one of its files. The branch must hold no slash, with which
 * the address can't be taken apart.
 *
 * @param path - from the repository's top
 * @throws an InputError when no integration knows the host
 */
export function fileUrl(
  integrations: ScmIntegrationRegistry,
  place: Place,
  path: string,
): string {
  return `${place.url}/${pathsOf(integrations, place).file}/${
    place.branch
  }/${path}`;
}
