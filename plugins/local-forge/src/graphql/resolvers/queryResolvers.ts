import type {
  QueryNodeArgs,
  QueryNodesArgs,
  QueryOrganizationArgs,
  QueryRepositoryArgs,
  QueryRepositoryOwnerArgs,
  QueryUserArgs,
} from '@octokit/graphql-schema';
import { readRateLimit } from '../../api/readRateLimit';
import { GithubError } from '../../http/GithubError';
import { isKnownUser } from '../../people/isKnownUser';
import { isOrganization } from '../../people/isOrganization';
import { ForgeContext } from '../../ForgeContext';
import { TypeResolvers } from '../FieldResolver';
import { OrganizationNode, UserNode, toUserNode } from '../ForgeNode';
import { findNode } from '../findNode';
import { requireRepository } from '../requireRepository';

const queryFields: TypeResolvers<undefined> = {
  viewer: (_source, _args, { user }) => toUserNode(user.login),
  repository: (_source, { owner, name }: QueryRepositoryArgs, context) =>
    requireRepository(context, owner, name),
  repositoryOwner: async (
    _source,
    { login }: QueryRepositoryOwnerArgs,
    context,
  ): Promise<UserNode | OrganizationNode | null> => {
    if (await isOrganization(context, login)) {
      return { __typename: 'Organization', login };
    }
    return (await isKnownUser(context, login)) ? toUserNode(login) : null;
  },
  user: async (_source, { login }: QueryUserArgs, context) => {
    if (!(await isKnownUser(context, login))) {
      throw GithubError.graphql(
        'NOT_FOUND',
        `Could not resolve to a User with the login of '${login}'.`,
      );
    }
    return toUserNode(login);
  },
  organization: async (
    _source,
    { login }: QueryOrganizationArgs,
    context,
  ): Promise<OrganizationNode> => {
    if (!(await isOrganization(context, login))) {
      throw GithubError.graphql(
        'NOT_FOUND',
        `Could not resolve to an Organization with the login of '${login}'.`,
      );
    }
    return { __typename: 'Organization', login };
  },
  node: (_source, { id }: QueryNodeArgs, context) =>
    requireAnyNode(id, context),
  nodes: (_source, { ids }: QueryNodesArgs, context) =>
    ids.map(id => requireAnyNode(id, context)),
  rateLimit: () => {
    const { limit, used, remaining, reset } = readRateLimit();
    return {
      cost: 1,
      nodeCount: 0,
      limit,
      used,
      remaining,
      resetAt: new Date(reset * 1000).toISOString().replace('.000Z', 'Z'),
    };
  },
};

/** The ways into the graph. */
export const queryResolvers = { Query: queryFields };

async function requireAnyNode(id: string, context: ForgeContext) {
  const node = await findNode(id, context);
  if (!node) {
    throw GithubError.graphql(
      'NOT_FOUND',
      `Could not resolve to a node with the global id of '${id}'.`,
    );
  }
  return node;
}
