import { GitopsSettings } from './GitopsSettings';

/**
 * The GitOps repository in the form that the scaffolder's publish actions take:
 * `github.com?owner=acme&repo=gitops`.
 *
 * @public
 */
export function scaffolderRepoUrl(
  settings: Pick<GitopsSettings, 'url'>,
): string {
  const { host, pathname } = new URL(settings.url);
  const segments = pathname
    .replace(/\.git$/, '')
    .split('/')
    .filter(Boolean);
  const repo = segments.pop() ?? '';
  return `${host}?owner=${encodeURIComponent(
    segments.join('/'),
  )}&repo=${encodeURIComponent(repo)}`;
}
