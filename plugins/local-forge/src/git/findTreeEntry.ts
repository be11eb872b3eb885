import { Git } from './Git';
import { isTreePath } from './isTreePath';
import { TreeEntry } from './listTree';

/**
 * What a path names in a commit: a file, a folder or nothing. The empty path
 * is the root folder.
 */
export async function findTreeEntry(
  git: Git,
  commit: string,
  path: string,
): Promise<TreeEntry | undefined> {
  if (path === '') {
    const sha = await git.text(['rev-parse', '--verify', `${commit}^{tree}`]);
    return { mode: '040000', type: 'tree', sha, path };
  }
  if (!isTreePath(path)) {
    return undefined;
  }
  const [record] = await git.records([
    // Without this, a name such as `*.txt` or `:(top)` would be a pattern.
    '--literal-pathspecs',
    'ls-tree',
    '-z',
    '--long',
    '--full-tree',
    commit,
    '--',
    path,
  ]);
  if (!record) {
    return undefined;
  }
  const [mode, type, sha, size] = record.split('\t')[0].split(/ +/);
  return {
    mode,
    type: type as TreeEntry['type'],
    sha,
    ...(size !== '-' && { size: Number(size) }),
    path,
  };
}
