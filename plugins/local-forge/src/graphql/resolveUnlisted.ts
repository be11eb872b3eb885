import { GraphQLError, GraphQLFieldResolver } from 'graphql';

/**
 * Answers the fields that have no resolver of their own: with the property of a
 * plain answer such as a connection, and else with an error that says so. Nodes
 * have resolvers for all that they answer.
 */
export const resolveUnlisted: GraphQLFieldResolver<unknown, unknown> = (
  source,
  _args,
  _context,
  info,
) => {
  const answer = source as Record<string, unknown> | undefined;
  const isPlain = answer !== undefined && !('__typename' in answer);
  if (!isPlain || !(info.fieldName in answer)) {
    throw new GraphQLError(
      `The local forge does not answer ${info.parentType.name}.${info.fieldName}`,
    );
  }
  return answer[info.fieldName];
};
