import { listCommits } from '../git/listCommits';
import { readObjectHeaders } from '../git/readObjectHeaders';
import { readRef } from '../git/readRef';
import { Repository } from '../repositories/Repository';
import { CommitAction } from './CommitAction';

/**
 * Whether a file's newest commit on a branch is another one than at the commit
 * that the caller saw.
 *
 * As in GitLab's `Files::BaseService`: what was never seen, or has no commit at
 * one of the two, counts as unchanged
 * (https://gitlab.com/gitlab-org/gitlab/-/blob/master/app/services/files/base_service.rb).
 */
export async function hasFileChanged(
  repository: Repository,
  branch: string | undefined,
  { action, filePath, lastCommitId, previousPath }: CommitAction,
): Promise<boolean> {
  if (lastCommitId === undefined || action === 'create') {
    return false;
  }
  const { git } = repository;
  const head = await readRef(
    git,
    `refs/heads/${branch ?? (await repository.defaultBranch())}`,
  );
  const [seen] = await readObjectHeaders(git, [`${lastCommitId}^{commit}`]);
  if (head === undefined || seen === undefined || head === seen.sha) {
    return false;
  }
  const path = previousPath ?? filePath;
  const [[onBranch], [whenSeen]] = await Promise.all([
    listCommits(git, head, { path, limit: 1 }),
    listCommits(git, seen.sha, { path, limit: 1 }),
  ]);
  return (
    onBranch !== undefined &&
    whenSeen !== undefined &&
    onBranch.sha !== whenSeen.sha
  );
}
