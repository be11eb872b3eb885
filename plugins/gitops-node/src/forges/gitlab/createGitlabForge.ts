import { NotFoundError } from '@backstage/errors';
import type {
  BranchSchema,
  CommitDiffSchema,
  CommitSchema,
  MergeRequestSchema,
  RepositoryCompareSchema,
  RepositoryFileExpandedSchema,
} from '@gitbeaker/rest';
import { OutdatedViewError } from '../errors';
import { Forge, ForgeLimits, PullRequest } from '../Forge';
import { ForgeOptions } from '../ForgeOptions';
import { Refusals } from '../refusals';
import { changedFiles } from './changedFiles';
import { commitActions } from './commitActions';
import { findMergeBase } from './findMergeBase';
import { draftTitle, LONGEST_TITLE } from './draftTitle';
import { GitlabApiError } from './GitlabApiError';
import { GitlabClient } from './GitlabClient';
import { GitlabRefusals } from './GitlabRefusals';
import { listMergeRequests } from './listMergeRequests';
import { addedMentions, mentionNotices, newMentions } from './mentions';
import { fromMergeRequestSchema } from './mergeRequests';
import { readEntries } from './readEntries';
import { readRepositoryState, toBranchCommit } from './readRepositoryState';
import { UserDirectory } from './UserDirectory';

const LIMITS: ForgeLimits = {
  title: LONGEST_TITLE,
  // https://docs.gitlab.com/administration/instance_limits/#size-of-comments-and-descriptions-of-issues-merge-requests-and-epics
  body: 1_048_576,
  // The push limit of GitLab.com's Free tier, which is the strictest default
  // (https://docs.gitlab.com/user/free_push_limit/).
  file: 100 * 1024 * 1024,
  // GitLab takes commits of up to 300 MB, but only three in half a minute that
  // are above 20 MB. The rest of the request gets a quarter of that
  // (https://docs.gitlab.com/administration/instance_limits/#commits-and-files-api-limits).
  commit: 15_000_000,
};

/**
 * A project on GitLab.com or an instance of GitLab from 17.10 on.
 *
 * @remarks
 *
 * A new merge request takes three calls: a query, the commit, the merge request.
 * An updated one takes four, with the branch's commits. GitLab limits a query's
 * complexity, so more than 100 new files are one call more where their folder is
 * new or small, and one for each 150 files where it is not.
 */
export function createGitlabForge(options: ForgeOptions): Forge {
  const client = new GitlabClient(options);
  const refusals = new Refusals({
    forge: 'GitLab',
    repository: client.fullPath,
    access: options.access,
    permissions: "the scope 'api' and the role Developer or a higher one",
  });
  const gitlabRefusals = new GitlabRefusals(refusals);
  const users = new UserDirectory();

  const read = async <Result>(
    thing: string,
    task: () => Promise<Result>,
  ): Promise<Result> => {
    try {
      return await task();
    } catch (error) {
      throw gitlabRefusals.general(error, `read ${thing}`);
    }
  };

  const learn = (schema: MergeRequestSchema): PullRequest => {
    users.learn([...(schema.reviewers ?? []), ...(schema.assignees ?? [])]);
    return fromMergeRequestSchema(schema);
  };

  const changeMergeRequest = async (
    { number }: PullRequest,
    parameters: Record<string, unknown>,
  ): Promise<PullRequest> => {
    try {
      return learn(
        await client.put<MergeRequestSchema>(
          `/merge_requests/${number}`,
          parameters,
        ),
      );
    } catch (error) {
      throw gitlabRefusals.general(
        error,
        `change the merge request !${number}`,
      );
    }
  };

  return {
    name: 'GitLab',
    refusals,
    limits: LIMITS,
    modes: ['100644', '100755'],
    branchFirst: false,

    look: question =>
      read('the repository', async () => {
        const { facts, state } = await readRepositoryState(
          client,
          question,
          users,
          refusals,
        );
        gitlabRefusals.learn(facts);
        return state;
      }),

    pullRequestsOf: branches =>
      read('the merge requests', () =>
        listMergeRequests(client, refusals, branches),
      ),

    readEntries: (commit, paths) =>
      read('files', () => readEntries(client, commit, paths)),

    divergence: (targetBranch, commit) =>
      read(`what is in ${commit}`, async () => {
        const { commits, diffs } = await client.get<RepositoryCompareSchema>(
          '/repository/compare',
          { query: { from: targetBranch, to: commit } },
        );
        const mergeBase =
          findMergeBase(commit, (commits ?? []) as CommitSchema[]) ??
          (
            await client.get<CommitSchema>('/repository/merge_base', {
              query: { refs: [targetBranch, commit] },
            })
          ).id;
        return { mergeBase, changedPaths: changedFiles(diffs ?? []) };
      }),

    recentCommits: commit =>
      read(`the commits of ${commit}`, async () => {
        const commits = await client.get<CommitSchema[]>(
          '/repository/commits',
          { query: { ref_name: commit, per_page: '20' } },
        );
        return commits.map(toBranchCommit);
      }),

    commitPaths: commit =>
      read(`the commit ${commit}`, async () => {
        const diffs: CommitDiffSchema[] = [];
        for (let page = 1; ; page += 1) {
          const { items, last } = await client.getPage<CommitDiffSchema>(
            `/repository/commits/${commit}/diff`,
            page,
          );
          diffs.push(...items);
          if (last) {
            return changedFiles(diffs);
          }
        }
      }),

    readFile: (commit, path) =>
      read(`'${path}'`, async () => {
        try {
          const file = await client.get<RepositoryFileExpandedSchema>(
            `/repository/files/${encodeURIComponent(path)}`,
            { query: { ref: commit } },
          );
          return {
            mode: file.execute_filemode ? '100755' : '100644',
            content: Buffer.from(file.content, 'base64'),
          };
        } catch (error) {
          if (isMissing(error, 'File')) {
            throw new NotFoundError(
              `There is no file '${path}' in ${client.fullPath} at ${commit}`,
            );
          }
          throw error;
        }
      }),

    async commit({ branch, changes, message, onto, parent }) {
      const isNew = onto === 'create';
      try {
        const { id } = await client.post<CommitSchema>('/repository/commits', {
          branch,
          // The commit's parent by its id: no push can get in between.
          ...(isNew && { start_sha: parent }),
          commit_message: message,
          actions: commitActions(changes, isNew ? undefined : parent),
          stats: false,
        });
        return id;
      } catch (error) {
        throw gitlabRefusals.commit(error, branch);
      }
    },

    async deleteBranch(branch, expectedHead) {
      const path = `/repository/branches/${encodeURIComponent(branch)}`;
      try {
        const { commit } = await client.get<BranchSchema>(path);
        if (commit.id !== expectedHead) {
          throw movedOn(branch);
        }
        // GitLab cannot compare heads. It compares times at least, so that a
        // push between the two calls is seen, if not within the same second.
        await client.delete(path, {
          ...(commit.authored_date && {
            'if-unmodified-since': new Date(commit.authored_date).toUTCString(),
          }),
        });
      } catch (error) {
        if (isMissing(error, 'Branch')) {
          return;
        }
        if (error instanceof GitlabApiError && error.status === 412) {
          throw movedOn(branch);
        }
        throw gitlabRefusals.general(error, `delete the branch '${branch}'`);
      }
    },

    async openPullRequest(request) {
      const { body, branch, draft, targetBranch, title } = request;
      try {
        return learn(
          await client.post<MergeRequestSchema>('/merge_requests', {
            source_branch: branch,
            target_branch: targetBranch,
            title: draftTitle(title, draft),
            description: body,
            ...newMentions(request, users),
          }),
        );
      } catch (error) {
        throw gitlabRefusals.mergeRequest(error, request);
      }
    },

    isOpen: ({ number }) =>
      read(`the merge request !${number}`, async () => {
        const { state } = await client.get<MergeRequestSchema>(
          `/merge_requests/${number}`,
        );
        return state === 'opened';
      }),

    updatePullRequest: (pullRequest, { body, draft, title }) =>
      changeMergeRequest(pullRequest, {
        // A draft is one by its title, so both change together.
        title: draftTitle(
          title ?? pullRequest.title,
          draft ?? pullRequest.draft,
        ),
        description: body,
      }),

    async mention(pullRequest, missing) {
      const parameters = addedMentions(pullRequest, missing, users);
      const changed =
        Object.keys(parameters).length > 0
          ? await changeMergeRequest(pullRequest, { ...parameters })
          : pullRequest;
      return mentionNotices(changed, missing, users);
    },
  };
}

function isMissing(error: unknown, thing: 'Branch' | 'File'): boolean {
  return (
    error instanceof GitlabApiError &&
    error.status === 404 &&
    error.detail.includes(thing)
  );
}

function movedOn(branch: string): Error {
  return new OutdatedViewError(
    `The branch '${branch}' has got a commit since we looked`,
  );
}
