const LARGEST_PAGE = 100;

/** The arguments of every connection. */
export interface GitlabConnectionArgs {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
}

/**
 * The asked part of a list, at most 100 nodes
 * (https://docs.gitlab.com/api/graphql/#limits).
 */
export function connectGitlab<Node>(
  list: Node[],
  { after, before, first, last }: GitlabConnectionArgs,
) {
  let start = after ? readCursor(after) : 0;
  let end = before ? readCursor(before) - 1 : list.length;
  if (last && !first) {
    start = Math.max(start, end - Math.min(last, LARGEST_PAGE));
  }
  end = Math.min(end, start + Math.min(first ?? LARGEST_PAGE, LARGEST_PAGE));
  const nodes = list.slice(start, end);
  return {
    nodes,
    count: list.length,
    pageInfo: {
      startCursor: nodes.length > 0 ? writeCursor(start + 1) : null,
      endCursor: nodes.length > 0 ? writeCursor(end) : null,
      hasPreviousPage: start > 0,
      hasNextPage: end < list.length,
    },
  };
}

function readCursor(cursor: string): number {
  return Number(Buffer.from(cursor, 'base64').toString()) || 0;
}

function writeCursor(position: number): string {
  return Buffer.from(String(position)).toString('base64');
}
