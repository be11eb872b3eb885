import { ListedPullRequest } from '../Forge';
import { Refusals } from '../refusals';
import { GitlabClient } from './GitlabClient';
import {
  LISTED_FIELDS,
  listedMergeRequest,
  ListedMergeRequestNode,
  listNodes,
  Nodes,
} from './mergeRequests';
import { parseGlobalId } from './parseGlobalId';

interface ListAnswer {
  project: {
    id: string;
    open: Nodes<ListedMergeRequestNode> | null;
    all: Nodes<ListedMergeRequestNode> | null;
  } | null;
}

/**
 * A query for the merge requests of some branches
 * (https://docs.gitlab.com/api/graphql/reference/#projectmergerequests). The
 * open ones are asked for by themselves: no number of others hides them.
 */
export const LIST_DOCUMENT = `query List($project: ID!, $branches: [String!]) {
  project(fullPath: $project) {
    id
    open: mergeRequests(sourceBranches: $branches, state: opened, sort: CREATED_DESC, first: 50) {
      nodes { ${LISTED_FIELDS} }
    }
    all: mergeRequests(sourceBranches: $branches, sort: CREATED_DESC, first: 50) {
      nodes { ${LISTED_FIELDS} }
    }
  }
}`;

/** The merge requests of some branches of a project, in one call. */
export async function listMergeRequests(
  client: GitlabClient,
  refusals: Refusals,
  branches: string[],
): Promise<ListedPullRequest[]> {
  const { project } = await client.query<ListAnswer>(LIST_DOCUMENT, {
    project: client.fullPath,
    branches,
  });
  if (!project) {
    throw refusals.repository();
  }
  const projectId = parseGlobalId(project.id);
  const found = [...listNodes(project.open), ...listNodes(project.all)]
    // A fork may have a branch of the same name.
    .filter(({ sourceProjectId }) => sourceProjectId === projectId)
    .map(listedMergeRequest);
  return [...new Map(found.map(each => [each.number, each])).values()];
}
