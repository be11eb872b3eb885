import { GithubError } from '../http/GithubError';
import { RepositoryRecord } from '../repositories/Repository';
import { PullRequest } from './PullRequest';

/** A pull request by its number, or GitHub's "Not Found". */
export function findPullRequest(
  record: RepositoryRecord,
  number: number,
): PullRequest {
  const pull = record.pullRequests.find(each => each.number === number);
  if (!pull) {
    throw GithubError.notFound();
  }
  return pull;
}
