import { RepositoryFile } from '../changes/FileChange';
import { WantedTree } from '../changes/WantedTree';
import { BranchState, Forge } from '../forges/Forge';
import { requestIdOf } from './commitMessage';

/**
 * A wanted tree that also takes back what an earlier request has put onto the
 * branch and this one does not speak of, so that the pull request proposes what
 * this request wants and nothing else. What people have changed stays.
 */
export async function withoutEarlierRequest(
  forge: Forge,
  targetBranch: string,
  branch: BranchState,
  wanted: WantedTree,
): Promise<WantedTree> {
  const { mergeBase, changedPaths } = await forge.divergence(
    targetBranch,
    branch.head,
  );
  const byPeople = new Set<string>();
  for (const commit of branch.commits) {
    if (commit.merge || requestIdOf(commit.message) === undefined) {
      (await forge.commitPaths(commit.sha)).forEach(path => byPeople.add(path));
    }
  }
  const stale = changedPaths.filter(
    path =>
      !wanted.files.has(path) &&
      !wanted.deletions.has(path) &&
      !byPeople.has(path),
  );
  if (stale.length === 0) {
    return wanted;
  }
  const before = await forge.readEntries(mergeBase, stale);
  const files = new Map<string, RepositoryFile>(wanted.files);
  const deletions = new Set(wanted.deletions);
  for (const path of stale) {
    const entry = before.get(path);
    if (entry) {
      files.set(path, await forge.readFile(mergeBase, path, entry));
    } else {
      deletions.add(path);
    }
  }
  return { files, deletions };
}
