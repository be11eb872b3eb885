import { Repository as GiteaRepository } from 'gitea-js';
import { numberFromText } from '../api/numberFromText';
import { readRef } from '../git/readRef';
import { Repository } from '../repositories/Repository';
import { GiteaLinks, repositoryLinks } from './GiteaLinks';
import { presentGiteaUser } from './presentGiteaUser';

/** Gitea's "Repository". */
export async function presentGiteaRepository(
  repository: Repository,
  links: GiteaLinks,
): Promise<GiteaRepository> {
  const { fullName, git, name, owner } = repository;
  const { api, html } = repositoryLinks(repository, links);
  const [record, defaultBranch] = await Promise.all([
    repository.read(),
    repository.defaultBranch(),
  ]);
  const head = await readRef(git, `refs/heads/${defaultBranch}`);
  return {
    id: numberFromText(fullName),
    owner: presentGiteaUser(owner, links),
    name,
    full_name: fullName,
    description: record.description,
    empty: head === undefined,
    private: false,
    fork: false,
    template: false,
    mirror: false,
    archived: record.archived ?? false,
    html_url: html,
    url: api,
    clone_url: `${html}.git`,
    default_branch: defaultBranch,
    created_at: record.createdAt,
    updated_at: record.createdAt,
    permissions: { admin: true, push: true, pull: true },
    has_issues: true,
    has_pull_requests: true,
    open_pr_counter: record.pullRequests.filter(({ state }) => state === 'open')
      .length,
    object_format_name: 'sha1',
  };
}
