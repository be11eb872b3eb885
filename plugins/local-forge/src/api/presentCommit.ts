import { Commit } from '../git/listCommits';
import { CommitPerson } from '../git/writeCommit';
import { Repository } from '../repositories/Repository';
import { ApiLinks, repositoryLinks } from './ApiLinks';
import { encodeNodeId } from './nodeId';

/** A commit as the Git database API has it. */
export function presentGitCommit(
  commit: Commit,
  repository: Repository,
  links: ApiLinks,
) {
  const { api, html } = repositoryLinks(repository, links);
  return {
    sha: commit.sha,
    node_id: encodeNodeId('Commit', repository.fullName, commit.sha),
    url: `${api}/git/commits/${commit.sha}`,
    html_url: `${html}/commit/${commit.sha}`,
    author: presentPerson(commit.author),
    committer: presentPerson(commit.committer),
    message: commit.message,
    tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
    parents: presentParents(commit, repository, links),
    verification: {
      verified: false,
      reason: 'unsigned',
      signature: null,
      payload: null,
      verified_at: null,
    },
  };
}

/** A commit as the repository API has it. */
export function presentCommit(
  commit: Commit,
  repository: Repository,
  links: ApiLinks,
) {
  const { api, html } = repositoryLinks(repository, links);
  const { author, committer, message, tree, verification } = presentGitCommit(
    commit,
    repository,
    links,
  );
  return {
    sha: commit.sha,
    node_id: encodeNodeId('Commit', repository.fullName, commit.sha),
    url: `${api}/commits/${commit.sha}`,
    html_url: `${html}/commit/${commit.sha}`,
    comments_url: `${api}/commits/${commit.sha}/comments`,
    commit: {
      author,
      committer,
      message,
      tree,
      url: `${api}/git/commits/${commit.sha}`,
      comment_count: 0,
      verification,
    },
    author: null,
    committer: null,
    parents: presentParents(commit, repository, links),
  };
}

function presentPerson(person: CommitPerson) {
  return {
    name: person.name,
    email: person.email,
    date: person.date.toISOString().replace('.000Z', 'Z'),
  };
}

function presentParents(
  commit: Commit,
  repository: Repository,
  links: ApiLinks,
) {
  const { api, html } = repositoryLinks(repository, links);
  return commit.parents.map(sha => ({
    sha,
    url: `${api}/commits/${sha}`,
    html_url: `${html}/commit/${sha}`,
  }));
}
