import { makeExecutableSchema } from '@graphql-tools/schema';
import { DocumentNode, GraphQLError, execute, parse, validate } from 'graphql';
import { GitlabContext } from '../GitlabContext';
import { GITLAB_SCHEMA } from './gitlabSchema';
import { gitlabResolvers } from './gitlabResolvers';
import { queryComplexity } from './queryComplexity';

// What GitLab allows at most, the complexity to users who are no administrators
// (https://docs.gitlab.com/api/graphql/#limits).
const MAX_QUERY_SIZE = 10_000;
const MAX_COMPLEXITY = 250;

/** The executable schema. */
export const gitlabSchema = makeExecutableSchema({
  typeDefs: GITLAB_SCHEMA,
  resolvers: gitlabResolvers,
});

/** What is sent back. */
export interface GitlabGraphqlAnswer {
  status: number;
  body: unknown;
}

/** Answers a query within GitLab's limits. */
export async function answerGitlabGraphql(
  body: unknown,
  context: GitlabContext,
): Promise<GitlabGraphqlAnswer> {
  const { query, variables } = (body ?? {}) as {
    query?: unknown;
    variables?: Record<string, unknown> | null;
  };
  if (typeof query !== 'string') {
    return refused(422, new GraphQLError('No query string was present'));
  }
  if (query.length > MAX_QUERY_SIZE) {
    return refused(422, new GraphQLError('Query too large'));
  }
  let document: DocumentNode;
  try {
    document = parse(query);
  } catch (error) {
    return refused(200, error as GraphQLError);
  }
  const errors = validate(gitlabSchema, document);
  if (errors.length > 0) {
    return refused(200, ...errors);
  }
  const complexity = queryComplexity(gitlabSchema, document, variables ?? {});
  if (complexity > MAX_COMPLEXITY) {
    return refused(
      200,
      new GraphQLError(
        `Query has complexity of ${complexity}, which exceeds max complexity of ${MAX_COMPLEXITY}`,
      ),
    );
  }
  return {
    status: 200,
    body: await execute({
      schema: gitlabSchema,
      document,
      variableValues: variables,
      contextValue: context,
    }),
  };
}

function refused(
  status: number,
  ...errors: GraphQLError[]
): GitlabGraphqlAnswer {
  return { status, body: { errors } };
}
