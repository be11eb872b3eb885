import type { CommitSchema } from '@gitbeaker/rest';

/**
 * The newest commit that a branch shares with its target, from the commits that
 * only the branch has: the one parent that is not among them.
 *
 * @param head - the branch's newest commit
 * @param commits - in any order; none if the target has all of the branch
 * @returns undefined where there are several such parents, as after a merge of
 * the target into the branch. Then only git itself can tell
 */
export function findMergeBase(
  head: string,
  commits: readonly Pick<CommitSchema, 'id' | 'parent_ids'>[],
): string | undefined {
  if (commits.length === 0) {
    return head;
  }
  const own = new Set(commits.map(({ id }) => id));
  const parents = new Set(commits.flatMap(commit => commit.parent_ids ?? []));
  const shared = [...parents].filter(id => !own.has(id));
  return shared.length === 1 ? shared[0] : undefined;
}
