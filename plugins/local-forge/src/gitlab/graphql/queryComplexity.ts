import {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLObjectType,
  GraphQLSchema,
  Kind,
  OperationDefinitionNode,
  SelectionSetNode,
  getArgumentValues,
  getNamedType,
  isObjectType,
} from 'graphql';

interface Cost {
  /** What the field costs beside its children. */
  own: number;
  /** Whether it costs more, the larger its page is. */
  perPage?: boolean;
}

const A_FIELD: Cost = { own: 1 };

/** Where GitLab declares another cost than one. */
const COSTS: Record<string, Cost> = {
  'Query.users': { own: 1, perPage: true },
  'Project.mergeRequests': { own: 1, perPage: true },
  'Repository.blobs': { own: 2, perPage: true },
  'Repository.commit': { own: 2 },
  'Repository.empty': { own: 2 },
  'Repository.exists': { own: 2 },
  'Repository.rootRef': { own: 2 },
  'MergeRequest.assignees': { own: 5 },
  'MergeRequest.diffHeadSha': { own: 2 },
  'MergeRequest.labels': { own: 5 },
  'MergeRequest.mergedAt': { own: 5 },
  'MergeRequest.reviewers': { own: 5 },
};

/**
 * What a query costs by GitLab's rules: each field its own cost and that of its
 * children, one more with an order, one for each path asked for, and a hundredth
 * of all that for each node of the page
 * (https://gitlab.com/gitlab-org/gitlab/-/blob/master/app/graphql/types/base_field.rb,
 * https://gitlab.com/gitlab-org/gitlab/-/blob/master/app/graphql/resolvers/base_resolver.rb,
 * https://gitlab.com/gitlab-org/gitlab/-/blob/master/app/graphql/resolvers/blobs_resolver.rb).
 *
 * The document has to be valid.
 */
export function queryComplexity(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Record<string, unknown>,
): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    } else if (definition.kind === Kind.OPERATION_DEFINITION) {
      operations.push(definition);
    }
  }

  function ofSelections(
    selections: SelectionSetNode | undefined,
    type: GraphQLObjectType,
  ): number {
    return (selections?.selections ?? []).reduce((sum, selection) => {
      switch (selection.kind) {
        case Kind.FIELD:
          return sum + ofField(selection, type);
        case Kind.FRAGMENT_SPREAD:
          return (
            sum +
            ofSelections(
              fragments.get(selection.name.value)?.selectionSet,
              type,
            )
          );
        default:
          return sum + ofSelections(selection.selectionSet, type);
      }
    }, 0);
  }

  function ofField(node: FieldNode, type: GraphQLObjectType): number {
    const field = type.getFields()[node.name.value];
    if (!field) {
      // Introspection, such as __typename.
      return 1;
    }
    const args = getArgumentValues(field, node, variables);
    const child = getNamedType(field.type);
    const { own, perPage } =
      COSTS[`${type.name}.${node.name.value}`] ?? A_FIELD;
    const paths = Array.isArray(args.paths) ? args.paths.length : 0;
    const cost =
      own +
      paths +
      (args.sort ? 1 : 0) +
      (isObjectType(child) ? ofSelections(node.selectionSet, child) : 0);
    const size = Math.min(
      100,
      Number(args.first ?? 100),
      Number(args.last ?? 100),
    );
    return perPage ? Math.trunc(cost * (1 + size / 100)) : cost;
  }

  return operations.reduce((sum, { operation, selectionSet }) => {
    const type = schema.getRootType(operation);
    return type ? sum + ofSelections(selectionSet, type) : sum;
  }, 0);
}
