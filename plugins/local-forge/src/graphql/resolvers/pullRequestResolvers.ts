import { encodeNodeId } from '../../api/nodeId';
import { numberFromText } from '../../api/numberFromText';
import { FileChange } from '../../git/diffCommits';
import { Commit } from '../../git/listCommits';
import { readCommit } from '../../git/readCommit';
import { Mergeability, readMergeability } from '../../pulls/readMergeability';
import { readPullRequestChanges } from '../../pulls/readPullRequestChanges';
import { listLabelsOf } from '../../repositories/listLabels';
import { FieldResolver, TypeResolvers } from '../FieldResolver';
import {
  LabelNode,
  PullRequestNode,
  TeamNode,
  UserNode,
  toCommitNode,
  toLabelNode,
  toRepositoryNode,
  toUserNode,
} from '../ForgeNode';
import { connect } from '../connect';
import { findRef } from '../findRef';
import { pullRequestState } from '../selectPullRequests';

interface ReviewRequestSource {
  requestedReviewer: UserNode | TeamNode;
}

interface PullRequestCommitSource {
  pullRequest: PullRequestNode;
  commit: Commit;
}

const CHANGE_TYPES: Record<FileChange['status'], string> = {
  added: 'ADDED',
  removed: 'DELETED',
  modified: 'MODIFIED',
  renamed: 'RENAMED',
};

const MERGEABLE: Record<Mergeability['state'], string> = {
  clean: 'MERGEABLE',
  draft: 'MERGEABLE',
  dirty: 'CONFLICTING',
  closed: 'UNKNOWN',
};

const MERGE_STATES: Record<Mergeability['state'], string> = {
  clean: 'CLEAN',
  draft: 'DRAFT',
  dirty: 'DIRTY',
  closed: 'UNKNOWN',
};

// The forge keeps none of these, and GitHub shows an empty list then.
const none: FieldResolver<unknown> = (_source, args, _context, info) =>
  connect([], args, info);

const pullRequestFields: TypeResolvers<PullRequestNode> = {
  id: ({ repository, pull }) =>
    encodeNodeId('PullRequest', repository.fullName, pull.number),
  fullDatabaseId: ({ repository, pull }) =>
    numberFromText(`${repository.fullName}#${pull.number}`),
  number: ({ pull }) => pull.number,
  url: ({ repository, pull }, _args, { url }) =>
    `${url}/${repository.fullName}/pull/${pull.number}`,
  permalink: ({ repository, pull }, _args, { url }) =>
    `${url}/${repository.fullName}/pull/${pull.number}`,
  resourcePath: ({ repository, pull }) =>
    `/${repository.fullName}/pull/${pull.number}`,
  title: ({ pull }) => pull.title,
  body: ({ pull }) => pull.body,
  state: ({ pull }) => pullRequestState(pull),
  closed: ({ pull }) => pull.state === 'closed',
  merged: ({ pull }) => pull.mergedAt !== undefined,
  isDraft: ({ pull }) => pull.draft,
  createdAt: ({ pull }) => pull.createdAt,
  updatedAt: ({ pull }) => pull.updatedAt,
  closedAt: ({ pull }) => pull.closedAt ?? null,
  mergedAt: ({ pull }) => pull.mergedAt ?? null,
  author: ({ pull }) => toUserNode(pull.author),
  mergedBy: ({ pull }) =>
    pull.mergedBy === undefined ? null : toUserNode(pull.mergedBy),
  mergeCommit: async ({ repository, pull }) =>
    pull.mergeCommitSha === undefined
      ? null
      : toCommitNode(
          repository,
          await readCommit(repository.git, pull.mergeCommitSha),
        ),
  repository: ({ repository }) => toRepositoryNode(repository),
  baseRepository: ({ repository }) => toRepositoryNode(repository),
  headRepository: ({ repository }) => toRepositoryNode(repository),
  isCrossRepository: () => false,
  maintainerCanModify: () => false,
  headRefName: ({ pull }) => pull.head,
  headRefOid: ({ pull }) => pull.headSha,
  headRef: ({ repository, pull }) =>
    findRef(repository, `refs/heads/${pull.head}`),
  baseRefName: ({ pull }) => pull.base,
  baseRefOid: ({ pull }) => pull.baseSha,
  baseRef: ({ repository, pull }) =>
    findRef(repository, `refs/heads/${pull.base}`),
  mergeable: async ({ repository, pull }) =>
    MERGEABLE[(await readMergeability(repository, pull)).state],
  mergeStateStatus: async ({ repository, pull }) =>
    MERGE_STATES[(await readMergeability(repository, pull)).state],
  changedFiles: async node => (await readChanges(node)).files.length,
  additions: async node =>
    (await readChanges(node)).files.reduce(
      (sum, { additions }) => sum + additions,
      0,
    ),
  deletions: async node =>
    (await readChanges(node)).files.reduce(
      (sum, { deletions }) => sum + deletions,
      0,
    ),
  files: async (node, args, _context, info) => {
    const { files } = await readChanges(node);
    return await connect(
      files.map(({ path, status, additions, deletions }) => ({
        path,
        changeType: CHANGE_TYPES[status],
        additions,
        deletions,
      })),
      args,
      info,
    );
  },
  commits: async (node, args, _context, info) => {
    const { commits } = await readChanges(node);
    return await connect(
      commits.map(
        (commit): PullRequestCommitSource => ({ pullRequest: node, commit }),
      ),
      args,
      info,
    );
  },
  labels: async ({ repository, pull }, args, _context, info) => {
    const labels = listLabelsOf(pull, await repository.read());
    return await connect(
      labels.map(label => toLabelNode(repository, label)),
      args,
      info,
    );
  },
  assignees: ({ pull }, args, _context, info) =>
    connect(pull.assignees.map(toUserNode), args, info),
  reviewRequests: ({ repository, pull }, args, _context, info) => {
    const requests: ReviewRequestSource[] = [
      ...pull.reviewers.map(login => ({
        requestedReviewer: toUserNode(login),
      })),
      ...pull.teamReviewers.map(slug => ({
        requestedReviewer: {
          __typename: 'Team' as const,
          organization: repository.owner,
          slug,
        },
      })),
    ];
    return connect(requests, args, info);
  },
  reviews: none,
  latestReviews: none,
  comments: none,
  reviewDecision: () => null,
};

const pullRequestCommitFields: TypeResolvers<PullRequestCommitSource> = {
  commit: ({ pullRequest, commit }) =>
    toCommitNode(pullRequest.repository, commit),
};

const labelFields: TypeResolvers<LabelNode> = {
  id: ({ repository, label }) =>
    encodeNodeId('Label', repository.fullName, label.name),
  name: ({ label }) => label.name,
  color: ({ label }) => label.color,
  description: ({ label }) => label.description ?? null,
  isDefault: () => false,
  repository: ({ repository }) => toRepositoryNode(repository),
};

/** Pull requests and their labels. */
export const pullRequestResolvers = {
  PullRequest: pullRequestFields,
  PullRequestCommit: pullRequestCommitFields,
  Label: labelFields,
};

function readChanges({ repository, pull }: PullRequestNode) {
  return readPullRequestChanges(repository, pull);
}
