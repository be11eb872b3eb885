import { Forge, PullRequest } from '../Forge';
import { ForgeOptions } from '../ForgeOptions';
import { GithubClient } from './GithubClient';
import { GithubCommits } from './GithubCommits';
import { GithubIds } from './GithubIds';
import { readCommitPaths, readDivergence, readRecentCommits } from './history';
import { listPullRequests } from './listPullRequests';
import { mention } from './mention';
import {
  CONVERT_TO_DRAFT,
  MARK_READY,
  OPEN_PULL_REQUEST,
  UPDATE_PULL_REQUEST,
} from './mutations';
import { GithubPullRequest, toPullRequest } from './pullRequests';
import { readEntries } from './readEntries';
import { readRepositoryState } from './readRepositoryState';

/**
 * GitHub, cloud and Enterprise Server, with a token or an app's.
 *
 * @remarks
 *
 * Three calls for any number of files: one query, one mutation that makes the
 * branch and its commit, one that opens the pull request.
 */
export function createGithubForge(options: ForgeOptions): Forge {
  const client = new GithubClient(options);
  const ids = new GithubIds();
  const commits = new GithubCommits(client, ids);

  async function mutate(
    doing: string,
    field: string,
    query: string,
    variables: Record<string, unknown>,
  ): Promise<PullRequest> {
    const { data, errors } = await client.graphql<
      Record<string, { pullRequest: GithubPullRequest } | null>
    >('write', doing, { query, variables });
    client.refuse(doing, errors);
    const pull = data[field]?.pullRequest;
    if (!pull) {
      throw client.refusals.invalid(doing, 'its answer was empty');
    }
    return toPullRequest(pull);
  }

  return {
    name: 'GitHub',
    refusals: client.refusals,
    modes: ['100644', '100755', '120000'],
    branchFirst: true,
    limits: {
      // What GitHub's own errors say: "title is too long (maximum is 256
      // characters)", "body is too long (maximum is 65536 characters)".
      title: 256,
      body: 65_536,
      // https://docs.github.com/en/repositories/working-with-files/managing-large-files/about-large-files-on-github
      file: 100 * 1024 * 1024,
      // GitHub publishes no limit for a request. This is small enough for the
      // proxies in front of an Enterprise Server, too.
      commit: 20 * 1024 * 1024,
    },
    look: question => readRepositoryState(client, ids, question),
    pullRequestsOf: branches => listPullRequests(client, branches),
    readEntries: (commit, paths) => readEntries(client, commit, paths),
    divergence: (targetBranch, commit) =>
      readDivergence(client, targetBranch, commit),
    recentCommits: commit => readRecentCommits(client, commit),
    commitPaths: commit => readCommitPaths(client, commit),
    async readFile(_commit, _path, { mode = '100644', sha }) {
      const { content } = await client.rest<{ content: string }>(
        'read',
        'read the repository',
        'GET /repos/{owner}/{repo}/git/blobs/{file_sha}',
        { file_sha: sha },
      );
      return { mode, content: Buffer.from(content, 'base64') };
    },
    commit: request => commits.commit(request),
    deleteBranch: (branch, expectedHead) =>
      commits.deleteBranch(branch, expectedHead),
    async openPullRequest({ branch, targetBranch, title, body, draft }) {
      return await mutate(
        'open the pull request',
        'createPullRequest',
        OPEN_PULL_REQUEST,
        {
          input: {
            repositoryId: ids.repository,
            headRefName: branch,
            baseRefName: targetBranch,
            title,
            body,
            draft,
          },
        },
      );
    },
    async isOpen({ number }) {
      const { state } = await client.rest<{ state: string }>(
        'read',
        'read the repository',
        'GET /repos/{owner}/{repo}/pulls/{pull_number}',
        { pull_number: number },
      );
      return state === 'open';
    },
    async updatePullRequest(pullRequest, { title, body, draft }) {
      const { id } = pullRequest;
      let updated = pullRequest;
      if (title !== undefined || body !== undefined) {
        updated = await mutate(
          'update the pull request',
          'updatePullRequest',
          UPDATE_PULL_REQUEST,
          { input: { pullRequestId: id, title, body } },
        );
      }
      if (draft === true && !pullRequest.draft) {
        updated = await mutate(
          'make the pull request a draft',
          'convertPullRequestToDraft',
          CONVERT_TO_DRAFT,
          { id },
        );
      } else if (draft === false && pullRequest.draft) {
        updated = await mutate(
          'make the pull request ready for review',
          'markPullRequestReadyForReview',
          MARK_READY,
          { id },
        );
      }
      return updated;
    },
    mention: (pullRequest, missing) =>
      mention(client, ids, pullRequest, missing),
  };
}
