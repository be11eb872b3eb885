import { mergeTrees } from '../git/mergeTrees';
import { readRef } from '../git/readRef';
import { Repository } from '../repositories/Repository';
import { PullRequest } from './PullRequest';

/** Whether a pull request can be merged now; conflicts are paths. */
export type Mergeability =
  | { state: 'clean' }
  | { state: 'draft' }
  | { state: 'dirty'; conflicts: string[] }
  | { state: 'closed' };

/** Tries the merge of an open pull request without doing it. */
export async function readMergeability(
  repository: Repository,
  pull: PullRequest,
): Promise<Mergeability> {
  const { git } = repository;
  const head = await readRef(git, `refs/heads/${pull.head}`);
  const base = await readRef(git, `refs/heads/${pull.base}`);
  if (pull.state !== 'open' || !head || !base) {
    return { state: 'closed' };
  }
  const merge = await mergeTrees(git, base, head);
  if (!merge.clean) {
    return { state: 'dirty', conflicts: merge.conflicts };
  }
  return { state: pull.draft ? 'draft' : 'clean' };
}
