import { DocumentNode, GraphQLError, execute, parse } from 'graphql';
import { ForgeContext } from '../ForgeContext';
import { GithubError } from '../http/GithubError';
import { getForgeSchema } from './createForgeSchema';
import { resolveUnlisted } from './resolveUnlisted';
import { validateDocument } from './validateDocument';

/** The body of a GraphQL request. */
export interface GraphqlRequest {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

/** A GraphQL answer; HTTP has it with the status 200, whatever it says. */
export interface GraphqlAnswer {
  data?: unknown;
  errors?: object[];
}

/** Carries out a query or a mutation against GitHub's published schema. */
export async function answerGraphql(
  request: GraphqlRequest,
  context: ForgeContext,
): Promise<GraphqlAnswer> {
  const schema = getForgeSchema();
  let document: DocumentNode;
  try {
    document = parse(request.query);
  } catch (error) {
    if (error instanceof GraphQLError) {
      return { errors: [error.toJSON()] };
    }
    throw error;
  }
  const mistakes = validateDocument(schema, document);
  if (mistakes.length > 0) {
    return { errors: mistakes.map(mistake => mistake.toJSON()) };
  }
  const { data, errors } = await execute({
    schema,
    document,
    variableValues: request.variables,
    operationName: request.operationName,
    contextValue: context,
    fieldResolver: resolveUnlisted,
  });
  return {
    ...(data !== undefined && { data }),
    ...(errors && {
      errors: errors.map(error => presentError(error, context)),
    }),
  };
}

function presentError(error: GraphQLError, context: ForgeContext): object {
  const { originalError } = error;
  if (originalError instanceof GithubError) {
    return { ...error.toJSON(), ...originalError.graphql };
  }
  // What graphql itself says comes without an original, or with its own kind.
  if (!originalError || originalError instanceof GraphQLError) {
    return error.toJSON();
  }
  context.logger.info(
    `GraphQL ${error.path?.join('.')} failed: ${originalError.stack}`,
  );
  return {
    ...error.toJSON(),
    message: 'Something went wrong while executing your query.',
  };
}
