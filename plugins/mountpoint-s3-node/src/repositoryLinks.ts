import {
  replaceGithubUrlType,
  replaceGitLabUrlType,
  ScmIntegrationRegistry,
} from '@backstage/integration';
import { GitopsSettings } from './GitopsSettings';
import { treeUrl } from './treeUrl';

/** Where a forge's pages show what the GitOps repository holds. @public */
export interface RepositoryLinks {
  /** The page of a folder, by its path from the repository's top. */
  folder(path: string): string;
  /** The page of a file, by its path from the repository's top. */
  file(path: string): string;
}

/** How a file's page follows from the address that it would have as a folder. */
const FILE_PAGES: Record<string, (url: string) => string> = {
  github: url => replaceGithubUrlType(url, 'blob'),
  gitlab: url => replaceGitLabUrlType(url, 'blob'),
};

/**
 * The pages of the GitOps repository's branch on its forge.
 *
 * @throws an InputError when no integration knows the host
 * @public
 */
export function repositoryLinks(
  integrations: ScmIntegrationRegistry,
  settings: Pick<GitopsSettings, 'url' | 'branch'>,
): RepositoryLinks {
  const base = `${treeUrl(integrations, settings)}/`;
  const filePage =
    FILE_PAGES[integrations.byUrl(base)?.type ?? ''] ?? (url => url);
  const folder = (path: string) =>
    integrations.resolveUrl({
      url: `./${path.split('/').map(encodeURIComponent).join('/')}`,
      base,
    });
  return { folder, file: path => filePage(folder(path)) };
}
