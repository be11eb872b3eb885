import type {
  RepositoryLabelArgs,
  RepositoryLabelsArgs,
  RepositoryObjectArgs,
  RepositoryPullRequestArgs,
  RepositoryPullRequestsArgs,
  RepositoryRefArgs,
  RepositoryRefsArgs,
} from '@octokit/graphql-schema';
import { numberFromText } from '../../api/numberFromText';
import { encodeNodeId } from '../../api/nodeId';
import { isObjectId } from '../../git/isObjectId';
import { listRefs } from '../../git/listRefs';
import { resolveObject } from '../../git/resolveObject';
import { GithubError } from '../../http/GithubError';
import { isOrganization } from '../../people/isOrganization';
import { Repository } from '../../repositories/Repository';
import { listLabels } from '../../repositories/listLabels';
import { TypeResolvers } from '../FieldResolver';
import {
  GitObjectNode,
  RepositoryNode,
  toLabelNode,
  toPullRequestNode,
  toRefNode,
} from '../ForgeNode';
import { connect } from '../connect';
import { findGitObject, readGitObject } from '../findGitObject';
import { findRef } from '../findRef';
import { selectPullRequests } from '../selectPullRequests';

const repositoryFields: TypeResolvers<RepositoryNode> = {
  id: ({ repository }) => encodeNodeId('Repository', repository.fullName),
  databaseId: ({ repository }) => numberFromText(repository.fullName),
  name: ({ repository }) => repository.name,
  nameWithOwner: ({ repository }) => repository.fullName,
  owner: async ({ repository: { owner } }, _args, context) => ({
    __typename: (await isOrganization(context, owner))
      ? 'Organization'
      : 'User',
    login: owner,
  }),
  url: ({ repository }, _args, { url }) => `${url}/${repository.fullName}`,
  resourcePath: ({ repository }) => `/${repository.fullName}`,
  description: async ({ repository }) =>
    (await repository.read()).description || null,
  createdAt: async ({ repository }) => (await repository.read()).createdAt,
  isArchived: async ({ repository }) =>
    (await repository.read()).archived ?? false,
  isEmpty: async ({ repository }) =>
    (await listRefs(repository.git, 'refs/heads')).length === 0,
  // The forge has public repositories of its own, and nothing else.
  isDisabled: () => false,
  isFork: () => false,
  isLocked: () => false,
  isMirror: () => false,
  isPrivate: () => false,
  isTemplate: () => false,
  visibility: () => 'PUBLIC',
  repositoryTopics: (_repository, args, _context, info) =>
    connect([], args, info),
  mergeCommitAllowed: () => true,
  squashMergeAllowed: () => true,
  rebaseMergeAllowed: () => false,
  autoMergeAllowed: () => false,
  // Whoever calls is the forge's user, who may do everything.
  viewerPermission: () => 'ADMIN',
  viewerCanAdminister: () => true,
  defaultBranchRef: async ({ repository }) =>
    await findRef(repository, `refs/heads/${await repository.defaultBranch()}`),
  ref: async ({ repository }, { qualifiedName }: RepositoryRefArgs) => {
    const names = qualifiedName.startsWith('refs/')
      ? [qualifiedName]
      : [`refs/heads/${qualifiedName}`, `refs/tags/${qualifiedName}`];
    for (const name of names) {
      const ref = await findRef(repository, name);
      if (ref) {
        return ref;
      }
    }
    return null;
  },
  refs: async ({ repository }, args: RepositoryRefsArgs, _context, info) => {
    const { refPrefix } = args;
    const refs = (await listRefs(repository.git, 'refs')).filter(
      ({ name }) =>
        name.startsWith(refPrefix) &&
        name.slice(refPrefix.length).includes(args.query ?? ''),
    );
    if (args.direction === 'DESC') {
      refs.reverse();
    }
    return await connect(
      refs.map(ref => toRefNode(repository, ref)),
      args,
      info,
    );
  },
  object: async ({ repository }, args: RepositoryObjectArgs) =>
    await findObject(repository, args),
  label: async ({ repository }, { name }: RepositoryLabelArgs) => {
    const labels = listLabels(await repository.read());
    const label = labels.find(each => each.name === name);
    return label ? toLabelNode(repository, label) : null;
  },
  labels: async (
    { repository },
    args: RepositoryLabelsArgs,
    _context,
    info,
  ) => {
    const labels = listLabels(await repository.read()).filter(({ name }) =>
      name.includes(args.query ?? ''),
    );
    return await connect(
      labels.map(label => toLabelNode(repository, label)),
      args,
      info,
    );
  },
  pullRequest: async (
    { repository },
    { number }: RepositoryPullRequestArgs,
  ) => {
    const { pullRequests } = await repository.read();
    const pull = pullRequests.find(each => each.number === number);
    if (!pull) {
      throw GithubError.graphql(
        'NOT_FOUND',
        `Could not resolve to a PullRequest with the number of ${number}.`,
      );
    }
    return toPullRequestNode(repository, pull);
  },
  pullRequests: async (
    { repository },
    args: RepositoryPullRequestsArgs,
    _context,
    info,
  ) => {
    const { pullRequests } = await repository.read();
    return await connect(
      selectPullRequests(pullRequests, args).map(pull =>
        toPullRequestNode(repository, pull),
      ),
      args,
      info,
    );
  },
  branchProtectionRules: async ({ repository }, args, _context, info) => {
    const { protectedBranches = [] } = await repository.read();
    return await connect(
      protectedBranches.map(pattern => ({
        __typename: 'BranchProtectionRule',
        repository,
        pattern,
      })),
      args,
      info,
    );
  },
};

/** Repositories. */
export const repositoryResolvers = { Repository: repositoryFields };

async function findObject(
  repository: Repository,
  { expression, oid }: RepositoryObjectArgs,
): Promise<GitObjectNode | undefined> {
  if (oid) {
    return await findGitObject(repository, oid);
  }
  const name = expression ?? 'HEAD';
  if (isObjectId(name)) {
    return await findGitObject(repository, name);
  }
  const header = await resolveObject(repository.git, name);
  const object = header && (await readGitObject(repository, header));
  return object?.__typename === 'Tree'
    ? { ...object, path: findTreePath(name) }
    : object;
}

function findTreePath(expression: string): string {
  const colon = expression.indexOf(':');
  return colon === -1 ? '' : expression.slice(colon + 1).replace(/\/+$/, '');
}
