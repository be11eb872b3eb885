import { PullRequest as GiteaPullRequest, Repository } from 'gitea-js';
import { PullRequest } from '../Forge';
import { answerOf, GiteaClient } from './createGiteaClient';
import { GiteaRefusal } from './GiteaRefusal';
import { toPullRequest } from './toPullRequest';

/** A branch's pull requests, and what comes with Gitea's answer. */
export interface FoundPullRequests {
  /** The newest first. */
  pullRequests: PullRequest[];
  /** The repository, where there is a pull request. */
  repository?: Repository;
  /** The target branch's newest commit, where there is an open one. */
  targetHead?: string;
}

/**
 * The names under which Gitea serves something else of the pull request whose
 * number precedes them.
 */
const TAKEN_NAMES = ['commits', 'files', 'merge', 'reviews'];

/**
 * How many of the newest pull requests tell the default branch. Gitea opens a
 * repository for each of them, and the one that a run is for is often among few.
 */
const FEW = 10;

/**
 * The pull requests that have changed last. Unlike those of a branch, they are
 * found without the name of the default branch, and they tell it.
 */
export async function listNewest({
  at,
  read,
}: GiteaClient): Promise<GiteaPullRequest[]> {
  try {
    return await answerOf(
      read.repos.repoListPullRequests(...at, {
        state: 'all',
        sort: 'recentupdate',
        limit: FEW,
      }),
    );
  } catch (error) {
    // Also of a repository that has none because its owner wants none.
    if (GiteaRefusal.is(error, 404)) {
      return [];
    }
    throw error;
  }
}

/**
 * The pull requests from one branch to another, in one call as long as there is
 * none or the first one is still open, and in none where the latter is known.
 *
 * @param known - pull requests of the repository that were read already
 *
 * @remarks
 *
 * Asked for a pair of branches, Gitea gives one of its pull requests, and of
 * several it does not say which: the database's first. So behind one that is no
 * longer open newer ones are looked for in the list, 50 a call.
 *
 * It also gives the head branch's newest commit as the pull request's, merged or
 * not, as long as there is such a branch. The one that a merged or closed pull
 * request ended with is in a ref of its own.
 */
export async function findPullRequests(
  client: GiteaClient,
  owner: string,
  target: string,
  branch: string,
  known: GiteaPullRequest[] = [],
): Promise<FoundPullRequests> {
  const first =
    known.find(
      pull =>
        pull.state === 'open' &&
        pull.base?.ref === target &&
        isOf([branch], pull),
    ) ?? (await findOne(client, owner, target, branch));
  if (!first) {
    return { pullRequests: [] };
  }
  const all =
    first.state === 'open'
      ? [first]
      : [
          ...(await listOf(client, [branch], 'all', first.number)).filter(
            ({ base }) => base?.ref === target,
          ),
          first,
        ];
  const open = all.find(({ state }) => state === 'open');
  const pullRequests: PullRequest[] = [];
  for (const pull of all) {
    pullRequests.push({
      ...toPullRequest(pull),
      head: await headOf(client, pull, branch),
    });
  }
  return {
    pullRequests,
    repository: first.base?.repo,
    targetHead: open?.base?.sha,
  };
}

/** The pull request that Gitea gives for a pair of branches, if there is one. */
export async function findOne(
  { at, read }: GiteaClient,
  owner: string,
  target: string,
  branch: string,
): Promise<GiteaPullRequest | undefined> {
  const head = TAKEN_NAMES.includes(branch) ? `${owner}:${branch}` : branch;
  try {
    return await answerOf(
      read.repos.repoGetPullRequestByBaseHead(
        ...at,
        encodeURIComponent(target),
        encodeURIComponent(head),
      ),
    );
  } catch (error) {
    if (GiteaRefusal.is(error, 404)) {
      return undefined;
    }
    throw error;
  }
}

/**
 * The open pull requests of a branch, whatever they go to: one call for each 50
 * that are open in the repository, and one that tells that there are no more.
 */
export async function findOpenPullRequests(
  client: GiteaClient,
  branch: string,
): Promise<PullRequest[]> {
  return (await listOf(client, [branch], 'open')).map(toPullRequest);
}

/** Whether a pull request is of one of our branches: forks may have such, too. */
export function isOf(
  branches: readonly string[],
  { base, head }: GiteaPullRequest,
): boolean {
  return (
    branches.includes(head?.label ?? '') && head?.repo_id === base?.repo_id
  );
}

/** Branches' pull requests with a higher number than one, the newest first. */
export async function listOf(
  { at, read }: GiteaClient,
  branches: readonly string[],
  state: 'all' | 'open',
  after: number = 0,
): Promise<GiteaPullRequest[]> {
  const found: GiteaPullRequest[] = [];
  for (let page = 1; ; page += 1) {
    const pulls = await answerOf(
      read.repos.repoListPullRequests(...at, { state, page, limit: 50 }),
    );
    const newer = pulls.filter(({ number = 0 }) => number > after);
    found.push(...newer.filter(pull => isOf(branches, pull)));
    if (pulls.length === 0 || newer.length < pulls.length) {
      return found;
    }
  }
}

async function headOf(
  { at, read }: GiteaClient,
  { head, number, state }: GiteaPullRequest,
  branch: string,
): Promise<string> {
  const told = head?.sha ?? '';
  if (state === 'open' || head?.ref !== branch) {
    return told;
  }
  const commit = await answerOf(
    read.repos.repoGetSingleCommit(
      ...at,
      encodeURIComponent(`refs/pull/${number}/head`),
      { files: false, stat: false, verification: false },
    ),
  );
  return commit.sha ?? told;
}
