import type {
  OrganizationTeamArgs,
  RepositoryOwnerRepositoriesArgs,
  RepositoryOwnerRepositoryArgs,
} from '@octokit/graphql-schema';
import { encodeNodeId } from '../../api/nodeId';
import { numberFromText } from '../../api/numberFromText';
import { encodePath } from '../../http/encodePath';
import { isKnownTeam } from '../../people/isKnownTeam';
import { TypeResolvers } from '../FieldResolver';
import {
  OrganizationNode,
  TeamNode,
  UserNode,
  toRepositoryNode,
} from '../ForgeNode';
import { connect } from '../connect';
import { requireRepository } from '../requireRepository';

const ownerFields: TypeResolvers<UserNode | OrganizationNode> = {
  id: ({ __typename, login }) => encodeNodeId(__typename, login),
  databaseId: ({ login }) => numberFromText(login),
  login: ({ login }) => login,
  url: ({ login }, _args, { url }) => `${url}/${login}`,
  resourcePath: ({ login }) => `/${login}`,
  avatarUrl: ({ login }, _args, { url }) =>
    `${url}/-/avatar/${encodePath(login)}.svg`,
  repository: ({ login }, { name }: RepositoryOwnerRepositoryArgs, context) =>
    requireRepository(context, login, name),
  repositories: async (
    { login },
    args: RepositoryOwnerRepositoriesArgs,
    { store },
    info,
  ) => {
    const repositories = await store.list(login);
    const records = await Promise.all(repositories.map(each => each.read()));
    return await connect(
      repositories
        .filter(
          (_repository, index) =>
            typeof args.isArchived !== 'boolean' ||
            args.isArchived === (records[index].archived ?? false),
        )
        .map(toRepositoryNode),
      args,
      info,
    );
  },
};

const userFields: TypeResolvers<UserNode> = {
  ...ownerFields,
  name: ({ login }, _args, { user }) =>
    login === user.login ? user.name : null,
  email: ({ login }, _args, { user }) =>
    login === user.login ? user.email : '',
  isViewer: ({ login }, _args, { user }) => login === user.login,
};

const organizationFields: TypeResolvers<OrganizationNode> = {
  ...ownerFields,
  name: ({ login }) => login,
  team: async (
    { login },
    { slug }: OrganizationTeamArgs,
    context,
  ): Promise<TeamNode | null> =>
    (await isKnownTeam(context, login, slug))
      ? { __typename: 'Team', organization: login, slug }
      : null,
};

const teamFields: TypeResolvers<TeamNode> = {
  id: ({ organization, slug }) => encodeNodeId('Team', organization, slug),
  databaseId: ({ organization, slug }) =>
    numberFromText(`${organization}/${slug}`),
  name: ({ slug }) => slug,
  slug: ({ slug }) => slug,
  combinedSlug: ({ organization, slug }) => `${organization}/${slug}`,
  organization: ({ organization }): OrganizationNode => ({
    __typename: 'Organization',
    login: organization,
  }),
};

/** People, organizations and their teams. */
export const ownerResolvers = {
  User: userFields,
  Organization: organizationFields,
  Team: teamFields,
};
