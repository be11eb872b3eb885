import {
  Commit as GiteaCommit,
  CommitAffectedFiles,
  CommitUser,
  FileCommitResponse,
} from 'gitea-js';
import { ForgeUser } from '../ForgeContext';
import { diffCommits } from '../git/diffCommits';
import { Git } from '../git/Git';
import { Commit } from '../git/listCommits';
import { CommitPerson } from '../git/writeCommit';
import { Repository } from '../repositories/Repository';
import { GiteaLinks, repositoryLinks } from './GiteaLinks';
import { presentGiteaUser } from './presentGiteaUser';

/** Gitea's "FileCommitResponse": a commit after a change of files. */
export function presentFileCommit(
  commit: Commit,
  repository: Repository,
  links: GiteaLinks,
): FileCommitResponse {
  const { api, html } = repositoryLinks(repository, links);
  return {
    url: `${api}/git/commits/${commit.sha}`,
    html_url: `${html}/commit/${commit.sha}`,
    sha: commit.sha,
    created: commit.committer.date.toISOString(),
    author: presentPerson(commit.author),
    committer: presentPerson(commit.committer),
    parents: commit.parents.map(sha => ({
      sha,
      url: `${api}/git/commits/${sha}`,
    })),
    message: commit.message,
    tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
  };
}

/** Gitea's "Commit", with the files that it affects unless they are not asked for. */
export async function presentGiteaCommit(
  commit: Commit,
  repository: Repository,
  links: GiteaLinks,
  options: { user: ForgeUser; files: boolean },
): Promise<GiteaCommit> {
  const { author, committer, created, html_url, message, parents, tree, url } =
    presentFileCommit(commit, repository, links);
  const userOf = ({ email }: CommitPerson) =>
    email === options.user.email
      ? presentGiteaUser(options.user.login, links)
      : undefined;
  return {
    url,
    html_url,
    sha: commit.sha,
    created,
    commit: { url, author, committer, message, tree },
    author: userOf(commit.author),
    committer: userOf(commit.committer),
    parents,
    ...(options.files && {
      files: await affectedFiles(repository.git, commit),
    }),
  };
}

function presentPerson({ date, email, name }: CommitPerson): CommitUser {
  return { name, email, date: date.toISOString() };
}

/** As `git log -c` lists them: of a merge, what differs from all parents. */
async function affectedFiles(
  git: Git,
  { parents, sha }: Commit,
): Promise<CommitAffectedFiles[]> {
  const [first, ...others] = await Promise.all(
    (parents.length > 0 ? parents : [undefined]).map(parent =>
      changedFiles(git, parent, sha),
    ),
  );
  return first.filter(({ filename }) =>
    others.every(files => files.some(file => file.filename === filename)),
  );
}

async function changedFiles(
  git: Git,
  parent: string | undefined,
  commit: string,
): Promise<CommitAffectedFiles[]> {
  const changes = await diffCommits(git, parent, commit);
  // Gitea does not look for renames.
  return changes.flatMap(({ path, previousPath, status }) =>
    previousPath === undefined
      ? [{ filename: path, status }]
      : [
          { filename: previousPath, status: 'removed' },
          { filename: path, status: 'added' },
        ],
  );
}
