import { InputError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { isForgeType, RepositoryAddress } from './ForgeType';

/**
 * The repository whose page is at an address.
 *
 * @param url - such as `https://github.com/acme/gitops`
 * @throws an InputError if it is no repository's, is on a host without an
 * integration, or on one of a forge that there is no adapter for
 * @public
 */
export function repositoryOfUrl(
  url: string,
  integrations: ScmIntegrationRegistry,
): RepositoryAddress {
  const { host, pathname } = new URL(url);
  const type = integrations.byHost(host)?.type;
  if (!isForgeType(type)) {
    throw new InputError(
      `${url} is on ${host}, which is ${
        type === undefined
          ? 'in no integration'
          : `a host of the kind '${type}'`
      }: allowed are hosts of integrations.github, integrations.gitlab and integrations.gitea`,
    );
  }
  const baseUrl =
    type === 'github'
      ? undefined
      : integrations[type].byHost(host)?.config.baseUrl;
  // A forge can have a folder of its host to itself.
  const folder = baseUrl ? new URL(baseUrl).pathname.replace(/\/+$/, '') : '';
  const path = pathname.startsWith(`${folder}/`)
    ? pathname.slice(folder.length)
    : pathname;
  const segments = path
    .replace(/\.git$/, '')
    .split('/')
    .filter(Boolean)
    .map(decodeURIComponent);
  const repo = segments.pop();
  const owner = segments.join('/');
  if (!owner || !repo) {
    throw new InputError(
      `${url} names no repository: allowed is an address such as https://${host}${folder}/acme/gitops`,
    );
  }
  return { type, host, owner, repo };
}
