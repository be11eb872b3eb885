import { Git } from './Git';

/** One line of a tree. */
export interface TreeEntry {
  /** Six digits: 100644, 100755, 120000, 040000 or 160000. */
  mode: string;
  type: 'blob' | 'tree' | 'commit';
  sha: string;
  /** Only blobs have one. */
  size?: number;
  /** From the root of the listed tree. */
  path: string;
}

/** The entries of a tree or of a commit's tree; with `recursive`, all below. */
export async function listTree(
  git: Git,
  treeish: string,
  options: { recursive?: boolean } = {},
): Promise<TreeEntry[]> {
  const records = await git.records([
    'ls-tree',
    '-z',
    '--long',
    '--full-tree',
    ...(options.recursive ? ['-r', '-t'] : []),
    treeish,
  ]);
  return records.map(record => {
    const tab = record.indexOf('\t');
    const [mode, type, sha, size] = record.slice(0, tab).split(/ +/);
    return {
      mode,
      type: type as TreeEntry['type'],
      sha,
      ...(size !== '-' && { size: Number(size) }),
      path: record.slice(tab + 1),
    };
  });
}
