import {
  DocumentNode,
  GraphQLError,
  Kind,
  SelectionSetNode,
  getOperationAST,
  parse,
} from 'graphql';
import { readGraphqlRequest } from './readGraphqlRequest';

/** What a GraphQL request asks for. */
export interface GraphqlOperation {
  name?: string;
  /** Without their aliases, in the order in which they are carried out. */
  rootFields: string[];
}

/** What the body of a GraphQL request asks for; undefined if it is none. */
export function readOperation(body: unknown): GraphqlOperation | undefined {
  const request = readGraphqlRequest(body);
  const document = request && parseIfPossible(request.query);
  const operation =
    document && getOperationAST(document, request.operationName);
  return operation
    ? {
        name: operation.name?.value,
        rootFields: listFields(operation.selectionSet, document),
      }
    : undefined;
}

function parseIfPossible(query: string): DocumentNode | undefined {
  try {
    return parse(query, { noLocation: true });
  } catch (error) {
    if (error instanceof GraphQLError) {
      return undefined;
    }
    throw error;
  }
}

function listFields(
  selectionSet: SelectionSetNode,
  document: DocumentNode,
  seen: string[] = [],
): string[] {
  return selectionSet.selections.flatMap(selection => {
    switch (selection.kind) {
      case Kind.FIELD:
        return [selection.name.value];
      case Kind.INLINE_FRAGMENT:
        return listFields(selection.selectionSet, document, seen);
      default: {
        const name = selection.name.value;
        const fragment = document.definitions.find(
          definition =>
            definition.kind === Kind.FRAGMENT_DEFINITION &&
            definition.name.value === name,
        );
        // A fragment that holds itself is refused later.
        return fragment?.kind === Kind.FRAGMENT_DEFINITION &&
          !seen.includes(name)
          ? listFields(fragment.selectionSet, document, [...seen, name])
          : [];
      }
    }
  });
}
