import { Repository, RepositoryRecord } from '../repositories/Repository';
import { PullRequest } from './PullRequest';
import { findPullRequest } from './findPullRequest';

/** Changes what the forge keeps of a pull request and returns it. */
export async function changePullRequest(
  repository: Repository,
  number: number,
  change: (pull: PullRequest, record: RepositoryRecord) => void,
): Promise<PullRequest> {
  return await repository.change(async record => {
    const pull = findPullRequest(record, number);
    change(pull, record);
    pull.updatedAt = new Date().toISOString();
    return pull;
  });
}
