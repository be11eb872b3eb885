import { ListedPullRequest } from '../Forge';
import { GithubClient } from './GithubClient';
import { Document } from './lookDocument';
import { GithubPullRequest, STATES } from './pullRequests';

/** How many pull requests of a branch are listed. */
const FIRST = 20;

const PARTS = `
  fragment ListedParts on PullRequest {
    number
    url
    state
    title
    isDraft
    baseRefName
    isCrossRepository
  }`;

type ListedNode = Pick<
  GithubPullRequest,
  | 'number'
  | 'url'
  | 'state'
  | 'title'
  | 'isDraft'
  | 'baseRefName'
  | 'isCrossRepository'
>;

interface Listed {
  repository:
    | (Record<`p${number}`, { nodes: ListedNode[] }> &
        Record<
          `r${number}`,
          { associatedPullRequests: { nodes: ListedNode[] } } | null
        >)
    | null;
}

/**
 * Asks for the pull requests of some branches, each by its name and, as that
 * list may be full of those of forks, by the branch itself.
 */
export function listDocument(
  owner: string,
  repo: string,
  branches: string[],
): Document {
  const variables: Record<string, unknown> = { owner, repo };
  const declared = ['$owner: String!', '$repo: String!'];
  const fields = branches.map((branch, index) => {
    variables[`b${index}`] = branch;
    variables[`r${index}`] = `refs/heads/${branch}`;
    declared.push(`$b${index}: String!`, `$r${index}: String!`);
    return `
      p${index}: pullRequests(
        headRefName: $b${index}
        first: ${FIRST}
        orderBy: { field: CREATED_AT, direction: DESC }
      ) { nodes { ...ListedParts } }
      r${index}: ref(qualifiedName: $r${index}) {
        associatedPullRequests(states: [OPEN], first: ${FIRST}) {
          nodes { ...ListedParts }
        }
      }`;
  });
  return {
    query: `
  query List(${declared.join(', ')}) {
    repository(owner: $owner, name: $repo) {${fields.join('')}
    }
  }
  ${PARTS}`,
    variables,
  };
}

/** The pull requests of some branches, in one call. */
export async function listPullRequests(
  client: GithubClient,
  branches: string[],
): Promise<ListedPullRequest[]> {
  const doing = 'read the pull requests';
  const { data, errors } = await client.graphql<Listed>(
    'read',
    doing,
    listDocument(client.owner, client.repo, branches),
  );
  client.refuse(doing, errors);
  const { repository } = data;
  if (!repository) {
    throw client.refusals.repository();
  }
  const found = branches.flatMap((branch, index) =>
    [
      ...(repository[`r${index}`]?.associatedPullRequests.nodes ?? []),
      ...repository[`p${index}`].nodes,
    ]
      .filter(({ isCrossRepository }) => !isCrossRepository)
      .map(pull => ({
        number: pull.number,
        url: pull.url,
        state: STATES[pull.state],
        title: pull.title,
        draft: pull.isDraft,
        branch,
        targetBranch: pull.baseRefName,
      })),
  );
  return [...new Map(found.map(each => [each.number, each])).values()];
}
