import type {
  RefAssociatedPullRequestsArgs,
  RefCompareArgs,
} from '@octokit/graphql-schema';
import { encodeNodeId } from '../../api/nodeId';
import { compareCommits, comparisonStatus } from '../../git/compareCommits';
import { listCommits } from '../../git/listCommits';
import { readCommit } from '../../git/readCommit';
import { resolveCommit } from '../../git/resolveCommit';
import { findProtection } from '../../refs/requireUnprotected';
import { Repository } from '../../repositories/Repository';
import { TypeResolvers } from '../FieldResolver';
import {
  RefNode,
  toCommitNode,
  toPullRequestNode,
  toRepositoryNode,
} from '../ForgeNode';
import { connect } from '../connect';
import { findGitObject } from '../findGitObject';
import { selectPullRequests } from '../selectPullRequests';

interface ComparisonSource {
  repository: Repository;
  base: string;
  head: string;
  aheadBy: number;
  behindBy: number;
}

const PREFIX = /^refs\/[^/]+\//;

const refFields: TypeResolvers<RefNode> = {
  id: ({ repository, name }) => encodeNodeId('Ref', repository.fullName, name),
  name: ({ name }) => name.replace(PREFIX, ''),
  prefix: ({ name }) => PREFIX.exec(name)?.[0],
  repository: ({ repository }) => toRepositoryNode(repository),
  target: ({ repository, oid }) => findGitObject(repository, oid),
  associatedPullRequests: async (
    { repository, name },
    args: RefAssociatedPullRequestsArgs,
    _context,
    info,
  ) => {
    const { pullRequests } = await repository.read();
    const headRefName = name.replace(PREFIX, '');
    return await connect(
      selectPullRequests(pullRequests, { ...args, headRefName }).map(pull =>
        toPullRequestNode(repository, pull),
      ),
      args,
      info,
    );
  },
  compare: async ({ repository, oid }, { headRef }: RefCompareArgs) => {
    const { git } = repository;
    const [base, head] = await Promise.all([
      resolveCommit(git, oid),
      resolveCommit(git, headRef),
    ]);
    if (base === undefined || head === undefined) {
      return null;
    }
    const distance = await compareCommits(git, base, head);
    return { repository, base, head, ...distance };
  },
  branchProtectionRule: async ({ repository, name }) => {
    const pattern = findProtection(await repository.read(), name);
    return pattern === undefined
      ? null
      : { __typename: 'BranchProtectionRule', repository, pattern };
  },
  refUpdateRule: async ({ repository, name }) => {
    const pattern = findProtection(await repository.read(), name);
    return pattern === undefined ? null : { pattern };
  },
};

const comparisonFields: TypeResolvers<ComparisonSource> = {
  status: comparison => comparisonStatus(comparison).toUpperCase(),
  baseTarget: async ({ repository, base }) =>
    toCommitNode(repository, await readCommit(repository.git, base)),
  headTarget: async ({ repository, head }) =>
    toCommitNode(repository, await readCommit(repository.git, head)),
  // Oldest first, as GitHub has them.
  commits: async ({ repository, base, head }, args, _context, info) => {
    const commits = await listCommits(repository.git, head, {
      exclude: [base],
    });
    return await connect(
      commits.reverse().map(commit => toCommitNode(repository, commit)),
      args,
      info,
    );
  },
};

/** Branches, tags and what is between two of them. */
export const refResolvers = { Ref: refFields, Comparison: comparisonFields };
