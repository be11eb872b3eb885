import { GraphqlRequest } from './answerGraphql';

/** The body of a GraphQL request; undefined if it has no query. */
export function readGraphqlRequest(body: unknown): GraphqlRequest | undefined {
  const { query, variables, operationName } = (body ?? {}) as Record<
    string,
    unknown
  >;
  if (typeof query !== 'string') {
    return undefined;
  }
  return {
    query,
    ...(isObject(variables) && { variables }),
    ...(typeof operationName === 'string' && { operationName }),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
