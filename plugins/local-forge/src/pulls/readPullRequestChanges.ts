import { FileChange, diffCommits } from '../git/diffCommits';
import { findMergeBase } from '../git/findMergeBase';
import { Commit, listCommits } from '../git/listCommits';
import { Repository } from '../repositories/Repository';
import { PullRequest } from './PullRequest';

/** What a pull request brings. */
export interface PullRequestChanges {
  files: FileChange[];
  /** Oldest first. */
  commits: Commit[];
}

/**
 * The files and commits of a pull request, compared with the merge base: what
 * the base branch got meanwhile does not show, and after the merge the page
 * still shows what was merged.
 */
export async function readPullRequestChanges(
  repository: Repository,
  pull: PullRequest,
): Promise<PullRequestChanges> {
  const { git } = repository;
  const mergeBase = await findMergeBase(git, pull.baseSha, pull.headSha);
  const [files, commits] = await Promise.all([
    diffCommits(git, mergeBase, pull.headSha),
    listCommits(git, pull.headSha, { exclude: [pull.baseSha] }),
  ]);
  return { files, commits: commits.reverse() };
}
