import {
  BranchState,
  Forge,
  RepositoryFile,
} from '@s3-mounts/backstage-plugin-gitops-node';
import { WantedTree } from '../changes/WantedTree';
import { OwnCommits } from './OwnCommits';

/**
 * A wanted tree that also takes back what other requests have put onto the
 * branch and this one does not speak of, so that the pull request proposes what
 * this request wants and nothing else. What people have changed last stays.
 */
export async function withoutEarlierRequest(
  forge: Forge,
  targetBranch: string,
  branch: BranchState,
  own: OwnCommits,
  wanted: WantedTree,
): Promise<WantedTree> {
  const { mergeBase, changedPaths } = await forge.divergence(
    targetBranch,
    branch.head,
  );
  const stale: string[] = [];
  for (const path of changedPaths) {
    const isWanted = wanted.files.has(path) || wanted.deletions.has(path);
    if (!isWanted && !(await own.othersLast(path))) {
      stale.push(path);
    }
  }
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
