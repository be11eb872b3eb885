import type { MergeRequestSchema } from '@gitbeaker/rest';
import { ListedPullRequest, PullRequest } from '../Forge';
import { plainTitle } from './draftTitle';
import { GitlabUser } from './UserDirectory';

/** A page of GraphQL. GitLab's lists of nodes may be null, and have nulls. */
export interface Nodes<Node> {
  nodes: (Node | null)[] | null;
}

/** What `LISTED_FIELDS` asks of a merge request. */
export interface ListedMergeRequestNode {
  iid: string;
  state: 'opened' | 'closed' | 'locked' | 'merged';
  title: string;
  draft: boolean;
  webUrl: string;
  sourceBranch: string;
  targetBranch: string;
  /** Null when the fork that it came from is gone. */
  sourceProjectId: number | null;
}

/** What `MERGE_REQUEST_FIELDS` asks of a merge request. */
export interface MergeRequestNode extends ListedMergeRequestNode {
  description: string | null;
  diffHeadSha: string | null;
  labels: Nodes<{ title: string }> | null;
  reviewers: Nodes<GitlabUser> | null;
  assignees: Nodes<GitlabUser> | null;
}

/** What is asked of a merge request for a list. */
export const LISTED_FIELDS = `
  iid state title draft webUrl sourceBranch targetBranch sourceProjectId
`;

/**
 * What is asked of a merge request
 * (https://docs.gitlab.com/api/graphql/reference/#mergerequest).
 */
export const MERGE_REQUEST_FIELDS = `
  ${LISTED_FIELDS}
  description diffHeadSha
  labels { nodes { title } }
  reviewers { nodes { id username } }
  assignees { nodes { id username } }
`;

/** A merge request of GraphQL in the words of all forges. */
export function fromMergeRequestNode(node: MergeRequestNode): PullRequest {
  const { branch: _branch, ...listed } = listedMergeRequest(node);
  return {
    ...listed,
    body: node.description ?? '',
    head: node.diffHeadSha ?? '',
    labels: listNodes(node.labels).map(({ title }) => title),
    reviewers: listNodes(node.reviewers).map(({ username }) => username),
    teamReviewers: [],
    assignees: listNodes(node.assignees).map(({ username }) => username),
  };
}

/** A merge request of a list in the words of all forges. */
export function listedMergeRequest(
  node: ListedMergeRequestNode,
): ListedPullRequest {
  return {
    number: Number(node.iid),
    url: node.webUrl,
    state: stateOf(node.state),
    title: node.draft ? plainTitle(node.title) : node.title,
    draft: node.draft,
    branch: node.sourceBranch,
    targetBranch: node.targetBranch,
  };
}

/** A merge request of the REST API in the words of all forges. */
export function fromMergeRequestSchema(
  schema: MergeRequestSchema,
): PullRequest {
  const { draft, title } = schema;
  return {
    number: schema.iid,
    url: schema.web_url,
    state: stateOf(schema.state),
    title: draft ? plainTitle(title) : title,
    body: schema.description ?? '',
    draft,
    targetBranch: schema.target_branch,
    head: schema.sha ?? '',
    labels: schema.labels.map(label =>
      typeof label === 'string' ? label : label.name,
    ),
    reviewers: (schema.reviewers ?? []).map(({ username }) => username),
    teamReviewers: [],
    assignees: (schema.assignees ?? []).map(({ username }) => username),
  };
}

/** The nodes of a page that are there. */
export function listNodes<Node>(page: Nodes<Node> | null | undefined): Node[] {
  return (page?.nodes ?? []).flatMap(node => (node === null ? [] : [node]));
}

/** A locked one is being merged at this moment and takes commits no more. */
function stateOf(state: string): PullRequest['state'] {
  return state === 'merged' || state === 'closed' ? state : 'open';
}
