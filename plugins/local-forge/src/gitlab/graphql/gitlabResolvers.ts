import { Commit } from '../../git/listCommits';
import { readCommit } from '../../git/readCommit';
import { readRef } from '../../git/readRef';
import { resolveCommit } from '../../git/resolveCommit';
import { TreeEntry } from '../../git/listTree';
import { PullRequest } from '../../pulls/PullRequest';
import { Repository } from '../../repositories/Repository';
import { findProjectByName, projectId } from '../findProject';
import { GitlabContext, gitlabUrl } from '../GitlabContext';
import {
  mergeRequestState,
  mergeRequestTitle,
  mergeRequestUrl,
} from '../presentMergeRequest';
import { GitlabConnectionArgs, connectGitlab } from './connectGitlab';
import { listBlobs } from './listBlobs';

interface MergeRequestSource {
  repository: Repository;
  pull: PullRequest;
}

/** How each field of the schema is answered. */
export const gitlabResolvers = {
  Query: {
    currentUser: (_: unknown, _args: unknown, context: GitlabContext) => ({
      ...presentUser(context.user.login, context),
      webUrl: `${gitlabUrl(context)}/${context.user.login}`,
    }),
    project: (
      _: unknown,
      { fullPath }: { fullPath: string },
      context: GitlabContext,
    ) => findProjectByName(fullPath, context),
    users: async (
      _: unknown,
      args: GitlabConnectionArgs & { usernames?: string[] | null },
      context: GitlabContext,
    ) =>
      connectGitlab(
        (await context.users.find(args.usernames ?? [])).map(name =>
          presentUser(name, context),
        ),
        args,
      ),
  },

  Project: {
    archived: async (repository: Repository) =>
      (await repository.read()).archived ?? false,
    fullPath: ({ fullName }: Repository) => fullName,
    id: (repository: Repository) =>
      `gid://gitlab/Project/${projectId(repository)}`,
    mergeRequest: async (repository: Repository, { iid }: { iid: string }) => {
      const { pullRequests } = await repository.read();
      const pull = pullRequests.find(({ number }) => String(number) === iid);
      return pull && { repository, pull };
    },
    mergeRequests: async (
      repository: Repository,
      args: GitlabConnectionArgs & {
        iids?: string[] | null;
        sourceBranches?: string[] | null;
        targetBranches?: string[] | null;
        state?: string | null;
        sort?: string | null;
      },
    ) => {
      const { pullRequests } = await repository.read();
      const found = pullRequests
        .filter(pull => isAmong(args.iids, String(pull.number)))
        .filter(pull => isAmong(args.sourceBranches, pull.head))
        .filter(pull => isAmong(args.targetBranches, pull.base))
        .filter(
          pull =>
            !args.state ||
            args.state === 'all' ||
            args.state === mergeRequestState(pull),
        );
      const key = args.sort?.startsWith('UPDATED') ? 'updatedAt' : 'createdAt';
      found.sort(
        (one, other) =>
          one[key].localeCompare(other[key]) || one.number - other.number,
      );
      return connectGitlab(
        (args.sort?.endsWith('_ASC') ? found : found.reverse()).map(pull => ({
          repository,
          pull,
        })),
        args,
      );
    },
    repository: (repository: Repository) => repository,
    userPermissions: async (repository: Repository) => {
      const { archived } = await repository.read();
      return {
        createMergeRequestIn: !archived,
        pushCode: !archived,
        readProject: true,
      };
    },
    webUrl: (
      { fullName }: Repository,
      _: unknown,
      context: GitlabContext,
    ): string => `${gitlabUrl(context)}/${fullName}`,
  },

  Repository: {
    blobs: async (
      repository: Repository,
      args: GitlabConnectionArgs & {
        paths: string[];
        ref?: string | null;
        refType?: string | null;
      },
    ) => connectGitlab(await listBlobs(repository, args), args),
    commit: async ({ git }: Repository, { ref }: { ref: string }) => {
      const sha = ref.startsWith('refs/')
        ? await readRef(git, ref)
        : await resolveCommit(git, ref);
      return sha === undefined ? null : await readCommit(git, sha);
    },
    empty: async (repository: Repository) =>
      (await rootRef(repository)) === null,
    exists: () => true,
    rootRef,
  },

  RepositoryBlob: {
    id: ({ sha }: TreeEntry) => `gid://gitlab/Gitlab::Git::Blob/${sha}`,
    name: ({ path }: TreeEntry) => path.split('/').pop(),
    oid: ({ sha }: TreeEntry) => sha,
  },

  Commit: {
    authorEmail: ({ author }: Commit) => author.email,
    authorName: ({ author }: Commit) => author.name,
    id: ({ sha }: Commit) => `gid://gitlab/Commit/${sha}`,
    shortId: ({ sha }: Commit) => sha.slice(0, 8),
    title: ({ message }: Commit) => message.split('\n')[0],
  },

  MergeRequest: {
    assignees: (
      { pull }: MergeRequestSource,
      args: GitlabConnectionArgs,
      context: GitlabContext,
    ) => connectUsers(pull.assignees, args, context),
    description: ({ pull }: MergeRequestSource) => pull.body,
    diffHeadSha: ({ pull }: MergeRequestSource) => pull.headSha,
    draft: ({ pull }: MergeRequestSource) => pull.draft,
    id: ({ pull }: MergeRequestSource) =>
      `gid://gitlab/MergeRequest/${pull.number}`,
    iid: ({ pull }: MergeRequestSource) => String(pull.number),
    labels: ({ pull }: MergeRequestSource, args: GitlabConnectionArgs) =>
      connectGitlab(
        pull.labels.map(title => ({
          id: `gid://gitlab/ProjectLabel/${encodeURIComponent(title)}`,
          title,
        })),
        args,
      ),
    mergedAt: ({ pull }: MergeRequestSource) => pull.mergedAt ?? null,
    reviewers: (
      { pull }: MergeRequestSource,
      args: GitlabConnectionArgs,
      context: GitlabContext,
    ) => connectUsers(pull.reviewers, args, context),
    sourceBranch: ({ pull }: MergeRequestSource) => pull.head,
    sourceProjectId: ({ repository }: MergeRequestSource) =>
      projectId(repository),
    state: ({ pull }: MergeRequestSource) => mergeRequestState(pull),
    targetBranch: ({ pull }: MergeRequestSource) => pull.base,
    title: ({ pull }: MergeRequestSource) => mergeRequestTitle(pull),
    webUrl: (
      { pull, repository }: MergeRequestSource,
      _: unknown,
      context: GitlabContext,
    ) => mergeRequestUrl(pull, repository, context),
  },
};

async function rootRef(repository: Repository): Promise<string | null> {
  const name = await repository.defaultBranch();
  const sha = await readRef(repository.git, `refs/heads/${name}`);
  return sha === undefined ? null : name;
}

function isAmong(wanted: string[] | null | undefined, value: string): boolean {
  return !wanted || wanted.includes(value);
}

function connectUsers(
  names: string[],
  args: GitlabConnectionArgs,
  context: GitlabContext,
) {
  return connectGitlab(
    names.map(name => presentUser(name, context)),
    args,
  );
}

function presentUser(username: string, { user, users }: GitlabContext) {
  return {
    id: `gid://gitlab/User/${users.idOf(username)}`,
    name: username === user.login ? user.name : username,
    username,
  };
}
