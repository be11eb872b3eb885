import { addResolversToSchema } from '@graphql-tools/schema';
import { GraphQLSchema } from 'graphql';
import { TypeResolvers } from './FieldResolver';
import { readGithubSchema } from './readGithubSchema';
import { gitObjectResolvers } from './resolvers/gitObjectResolvers';
import { mutationResolvers } from './resolvers/mutationResolvers';
import { ownerResolvers } from './resolvers/ownerResolvers';
import { protectionResolvers } from './resolvers/protectionResolvers';
import { pullRequestResolvers } from './resolvers/pullRequestResolvers';
import { queryResolvers } from './resolvers/queryResolvers';
import { refResolvers } from './resolvers/refResolvers';
import { repositoryResolvers } from './resolvers/repositoryResolvers';
import { scalars } from './scalars';

const RESOLVERS = {
  ...gitObjectResolvers,
  ...mutationResolvers,
  ...ownerResolvers,
  ...protectionResolvers,
  ...pullRequestResolvers,
  ...queryResolvers,
  ...refResolvers,
  ...repositoryResolvers,
  ...scalars,
};

let schema: GraphQLSchema | undefined;

/**
 * GitHub's schema with the forge's resolvers.
 *
 * Made when it is first asked for and once for all forges of the process: it
 * takes a quarter of a second.
 */
export function getForgeSchema(): GraphQLSchema {
  schema ??= createForgeSchema(RESOLVERS);
  return schema;
}

/**
 * GitHub's schema with resolvers; throws if there is one of a field that GitHub
 * does not have.
 */
export function createForgeSchema(
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  resolvers: Record<string, TypeResolvers<any> | (typeof scalars)[string]>,
): GraphQLSchema {
  return addResolversToSchema({
    schema: readGithubSchema(),
    resolvers,
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
    updateResolversInPlace: true,
  });
}
