import { Repository } from '../repositories/Repository';
import { PullRequest } from './PullRequest';
import { changePullRequest } from './changePullRequest';
import { union } from './union';

/** Adds labels beside those that are there. */
export async function labelPullRequest(
  repository: Repository,
  number: number,
  names: string[],
): Promise<PullRequest> {
  return await changePullRequest(repository, number, pull => {
    pull.labels = union(pull.labels, names);
  });
}
