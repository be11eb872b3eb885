import { ScmIntegrationRegistry } from '@backstage/integration';
import { GitopsSettings } from './GitopsSettings';

/**
 * The page of the forge that lists the pull requests of a branch, as far as the
 * forge can be asked for one branch.
 */
export function pullRequestsUrl(
  integrations: ScmIntegrationRegistry,
  settings: Pick<GitopsSettings, 'url'>,
  branch: string,
): string {
  switch (integrations.byUrl(settings.url)?.type) {
    case 'github':
      return `${settings.url}/pulls?q=${encodeURIComponent(
        `is:pr head:${branch}`,
      )}`;
    case 'gitlab':
      return `${
        settings.url
      }/-/merge_requests?state=all&source_branch=${encodeURIComponent(branch)}`;
    default:
      return `${settings.url}/pulls`;
  }
}
