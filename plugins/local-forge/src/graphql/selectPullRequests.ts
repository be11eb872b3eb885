import type { RepositoryPullRequestsArgs } from '@octokit/graphql-schema';
import { PullRequest } from '../pulls/PullRequest';

/** The state of a pull request as GraphQL has it. */
export function pullRequestState(
  pull: PullRequest,
): 'OPEN' | 'CLOSED' | 'MERGED' {
  if (pull.mergedAt !== undefined) {
    return 'MERGED';
  }
  return pull.state === 'open' ? 'OPEN' : 'CLOSED';
}

/** The pull requests that a connection's arguments ask for, in their order. */
export function selectPullRequests(
  pulls: PullRequest[],
  args: Pick<
    RepositoryPullRequestsArgs,
    'states' | 'headRefName' | 'baseRefName' | 'labels' | 'orderBy'
  >,
): PullRequest[] {
  const { states, headRefName, baseRefName, labels, orderBy } = args;
  const found = pulls.filter(
    pull =>
      (!states || states.some(state => state === pullRequestState(pull))) &&
      (!headRefName || headRefName === pull.head) &&
      (!baseRefName || baseRefName === pull.base) &&
      (!labels || labels.some(name => pull.labels.includes(name))),
  );
  if (orderBy?.field === 'UPDATED_AT') {
    found.sort((one, other) => one.updatedAt.localeCompare(other.updatedAt));
  }
  return orderBy?.direction === 'DESC' ? found.reverse() : found;
}
