import { InputError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { parseRepoUrl } from '@backstage/plugin-scaffolder-node';
import {
  isForgeType,
  RepositoryAddress,
} from '@s3-mounts/backstage-plugin-gitops-node';

/**
 * Reads an input such as `github.com?owner=acme&repo=gitops`.
 *
 * @throws InputError if it names no repository, a host without an integration,
 * or one of a forge that the action does not know
 */
export function repositoryAt(
  repoUrl: string,
  integrations: ScmIntegrationRegistry,
): RepositoryAddress {
  const { host, owner, repo } = parseRepoUrl(repoUrl, integrations);
  const type = integrations.byHost(host)?.type;
  if (!isForgeType(type)) {
    throw new InputError(
      `The input repoUrl names ${host}, which is a host of the kind '${type}'. gitops:pull-request knows GitHub, GitLab, Gitea and Forgejo; Bitbucket, Azure DevOps and Gerrit are not there yet`,
    );
  }
  if (!owner || !repo) {
    throw new InputError(
      `The input repoUrl is '${repoUrl}': allowed is a host with owner and repo, such as ${host}?owner=acme&repo=gitops`,
    );
  }
  return { type, host, owner, repo };
}
