import { Repository } from '../repositories/Repository';
import { ApiLinks, repositoryLinks } from './ApiLinks';
import { numberFromText } from './numberFromText';
import { presentUser } from './presentUser';

/** GitHub's "full repository". */
export async function presentRepository(
  repository: Repository,
  links: ApiLinks,
) {
  const { owner, name, fullName } = repository;
  const { api, html } = repositoryLinks(repository, links);
  const [record, defaultBranch] = await Promise.all([
    repository.read(),
    repository.defaultBranch(),
  ]);
  const id = numberFromText(fullName);
  const open = record.pullRequests.filter(pull => pull.state === 'open').length;
  return {
    id,
    node_id: Buffer.from(`Repository${id}`).toString('base64'),
    name,
    full_name: fullName,
    private: false,
    owner: presentUser(owner, links, 'Organization'),
    html_url: html,
    description: record.description || null,
    fork: false,
    url: api,
    archive_url: `${api}/{archive_format}{/ref}`,
    branches_url: `${api}/branches{/branch}`,
    blobs_url: `${api}/git/blobs{/sha}`,
    commits_url: `${api}/commits{/sha}`,
    contents_url: `${api}/contents/{+path}`,
    git_commits_url: `${api}/git/commits{/sha}`,
    git_refs_url: `${api}/git/refs{/sha}`,
    issues_url: `${api}/issues{/number}`,
    labels_url: `${api}/labels{/name}`,
    pulls_url: `${api}/pulls{/number}`,
    statuses_url: `${api}/statuses/{sha}`,
    trees_url: `${api}/git/trees{/sha}`,
    clone_url: `${html}.git`,
    git_url: `${html}.git`,
    svn_url: html,
    homepage: null,
    language: null,
    license: null,
    topics: [],
    size: 0,
    default_branch: defaultBranch,
    visibility: 'public',
    archived: false,
    disabled: false,
    is_template: false,
    has_issues: false,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    forks_count: 0,
    stargazers_count: 0,
    watchers_count: 0,
    open_issues_count: open,
    allow_merge_commit: true,
    allow_squash_merge: true,
    allow_rebase_merge: false,
    allow_auto_merge: false,
    delete_branch_on_merge: false,
    created_at: record.createdAt,
    updated_at: record.createdAt,
    pushed_at: record.createdAt,
    permissions: {
      admin: true,
      maintain: true,
      push: true,
      triage: true,
      pull: true,
    },
  };
}
