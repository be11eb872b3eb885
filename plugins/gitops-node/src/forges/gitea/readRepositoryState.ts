import { Repository } from 'gitea-js';
import { BranchState, Question, RepositoryState } from '../Forge';
import { Refusals } from '../refusals';
import { answerOf, GiteaClient } from './createGiteaClient';
import {
  findOpenPullRequests,
  findPullRequests,
  FoundPullRequests,
  listNewest,
} from './findPullRequests';
import { GiteaHistory } from './GiteaHistory';
import { GiteaRefusal } from './GiteaRefusal';
import { GiteaTrees } from './GiteaTrees';

/** What a repository is read with. */
export interface RepositoryReader {
  client: GiteaClient;
  trees: GiteaTrees;
  history: GiteaHistory;
  refusals: Refusals;
  owner: string;
}

/**
 * Reads what there is to know before anything is decided, in three calls: the
 * pull request of both branches, what the branch has and the target has not, and
 * the files of the one that is to be changed. Two, where the branch has no pull
 * request and may be taken for new.
 *
 * @remarks
 *
 * One call more tells the default branch, where no target is given: that of the
 * pull requests that have changed last. If the branch's is among them it needs no
 * call of its own, and if there are none at all the repository is asked instead.
 *
 * Further ones are for a branch that has no open pull request to the target: the
 * target's files beside the branch's, and the open pull requests that it may have
 * to others. With an open one the target's files are left out: what is proposed
 * is decided by the branch's alone.
 *
 * Only the answers about a repository and its pull requests tell that it is
 * archived. Where neither was asked for, the first call that writes says so.
 */
export async function readRepositoryState(
  reader: RepositoryReader,
  { assumeNew = false, branch, paths, targetBranch }: Question,
): Promise<RepositoryState> {
  const { client, owner, trees } = reader;
  const newest = targetBranch === undefined ? await listNewest(client) : [];
  const repository =
    targetBranch === undefined
      ? newest[0]?.base?.repo ?? (await readRepository(reader))
      : undefined;
  const name = targetBranch ?? repository?.default_branch ?? '';
  // Where there is none at all, there is none of the branch.
  const found: FoundPullRequests =
    repository && newest.length === 0
      ? { pullRequests: [] }
      : await findPullRequests(client, owner, name, branch, newest);
  const assumedNew = assumeNew && found.pullRequests.length === 0;
  const state = assumedNew
    ? undefined
    : await readBranch(reader, name, branch, paths);

  let target: RepositoryState['target'];
  if (state && found.targetHead !== undefined) {
    target = { name, head: found.targetHead, entries: new Map() };
  } else {
    try {
      const tree = await trees.read(`refs/heads/${name}`, paths);
      target = { name, head: tree.commit, entries: tree.entries };
    } catch (error) {
      // 400 or 404 for no such branch, by Gitea's version.
      if (GiteaRefusal.is(error, 400, 404, 409)) {
        await readRepository(reader);
        throw reader.refusals.targetBranch(name);
      }
      throw error;
    }
  }
  const others =
    state && found.targetHead === undefined
      ? await findOpenPullRequests(client, branch)
      : [];
  return {
    archived: (repository ?? found.repository)?.archived ?? false,
    target,
    branch: state,
    assumedNew,
    pullRequests: [...others, ...found.pullRequests].sort(
      (one, other) => other.number - one.number,
    ),
  };
}

/** @throws if there is no such repository, or no commit in it */
async function readRepository(reader: RepositoryReader): Promise<Repository> {
  const { at, read } = reader.client;
  const repository = await answerOf(read.repos.repoGet(...at));
  if (repository.empty) {
    throw reader.refusals.empty();
  }
  return repository;
}

async function readBranch(
  { history, trees }: RepositoryReader,
  target: string,
  branch: string,
  paths: string[],
): Promise<BranchState | undefined> {
  try {
    const { commits, mergeBase } = await history.compare(target, branch);
    const revision = commits[0]?.sha ?? `refs/heads/${branch}`;
    const { commit, entries } = await trees.read(revision, paths);
    return {
      head: commit,
      mergeBase: commits.length > 0 ? mergeBase : commit,
      commits,
      entries,
    };
  } catch (error) {
    if (GiteaRefusal.is(error, 404)) {
      return undefined;
    }
    throw error;
  }
}
