import { PullRequest as GiteaPullRequest } from 'gitea-js';
import { ListedPullRequest } from '../Forge';
import { answerOf, GiteaClient } from './createGiteaClient';
import { findOne, isOf, listOf } from './findPullRequests';
import { toPullRequest } from './toPullRequest';

/**
 * The pull requests of some branches, in calls that go out at once: one for each
 * branch, one for the newest 50 that are closed, and those for all that are open.
 *
 * @remarks
 *
 * Gitea looks for no pull request by its branch alone, and of several from one
 * branch to another it gives the database's first. So that one may be all that
 * is told of a branch whose pull requests are closed and old; of the open ones
 * none is missing.
 */
export async function listPullRequests(
  client: GiteaClient,
  owner: string,
  branches: string[],
  targetBranch: string,
): Promise<ListedPullRequest[]> {
  const { at, read } = client;
  const lists = await Promise.all([
    listOf(client, branches, 'open'),
    answerOf(
      read.repos.repoListPullRequests(...at, { state: 'closed', limit: 50 }),
    ),
    ...branches.map(async branch => {
      const pull = await findOne(client, owner, targetBranch, branch);
      return pull ? [pull] : [];
    }),
  ]);
  const found = lists.flat().filter(pull => isOf(branches, pull));
  return [
    ...new Map(found.map(pull => [pull.number, toListed(pull)])).values(),
  ];
}

function toListed(pull: GiteaPullRequest): ListedPullRequest {
  const { number, url, state, title, draft, targetBranch } =
    toPullRequest(pull);
  const branch = pull.head?.label ?? '';
  return { number, url, state, title, draft, branch, targetBranch };
}
