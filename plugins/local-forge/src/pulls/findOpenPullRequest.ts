import { RepositoryRecord } from '../repositories/Repository';
import { PullRequest } from './PullRequest';

/** The open pull request from one branch to another, of which there is one at most. */
export function findOpenPullRequest(
  { pullRequests }: RepositoryRecord,
  { base, head }: Pick<PullRequest, 'base' | 'head'>,
): PullRequest | undefined {
  return pullRequests.find(
    pull => pull.state === 'open' && pull.base === base && pull.head === head,
  );
}
