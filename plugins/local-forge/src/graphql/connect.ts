import { GraphQLResolveInfo } from 'graphql';
import { GithubError } from '../http/GithubError';

const LARGEST_PAGE = 100;

/** The arguments of every connection. */
export interface ConnectionArgs {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
}

/** A list of which any part can be had, such as an array. */
export interface PagedList<Node> {
  length: number;
  slice(start: number, end: number): Node[] | Promise<Node[]>;
}

/** The asked part of a list, as GitHub's connections have it. */
export async function connect<Node>(
  list: PagedList<Node>,
  args: ConnectionArgs,
  info: GraphQLResolveInfo,
) {
  requirePage(args, info.fieldName);
  const { length: totalCount } = list;
  let start = args.after ? readCursor(args.after, 'after') + 1 : 0;
  let end = args.before ? readCursor(args.before, 'before') : totalCount;
  end = Math.min(end, totalCount, start + (args.first ?? Infinity));
  start = Math.max(start, end - (args.last ?? Infinity));
  const nodes = start < end ? await list.slice(start, end) : [];
  const edges = nodes.map((node, index) => ({
    node,
    cursor: writeCursor(start + index),
  }));
  return {
    nodes,
    edges,
    totalCount,
    pageInfo: {
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges[edges.length - 1]?.cursor ?? null,
      hasPreviousPage: nodes.length > 0 && start > 0,
      hasNextPage: nodes.length > 0 && end < totalCount,
    },
  };
}

function requirePage(args: ConnectionArgs, field: string): void {
  const { first, last } = args;
  if (typeof first !== 'number' && typeof last !== 'number') {
    throw GithubError.graphql(
      'MISSING_PAGINATION_BOUNDARIES',
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${field}\` connection.`,
    );
  }
  for (const [name, size] of Object.entries({ first, last })) {
    if (typeof size === 'number' && size < 0) {
      throw GithubError.graphql(
        'UNPROCESSABLE',
        `\`${name}\` on the \`${field}\` connection cannot be less than zero.`,
      );
    }
    if (typeof size === 'number' && size > LARGEST_PAGE) {
      throw GithubError.graphql(
        'EXCESSIVE_PAGINATION',
        `Requesting ${size} records on the \`${field}\` connection exceeds the \`${name}\` limit of ${LARGEST_PAGE} records.`,
      );
    }
  }
}

function writeCursor(index: number): string {
  return Buffer.from(`cursor:${index}`).toString('base64');
}

function readCursor(cursor: string, argument: string): number {
  const text = Buffer.from(cursor, 'base64').toString();
  const match = /^cursor:(\d+)$/.exec(text);
  if (!match) {
    throw GithubError.graphql(
      'UNPROCESSABLE',
      `\`${cursor}\` does not appear to be a valid cursor for \`${argument}\`.`,
    );
  }
  return Number(match[1]);
}
