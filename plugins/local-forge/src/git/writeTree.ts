import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Git } from './Git';
import { listTree } from './listTree';

/** A change of one path: a new object there, or none. */
export interface TreeChange {
  path: string;
  /** 040000 puts a whole tree in the place of what is there. */
  mode: string;
  /** Undefined removes the path, and all below it. */
  sha: string | undefined;
}

const NO_OBJECT = '0'.repeat(40);

/**
 * Writes the tree that results from a base tree and changes, and returns its
 * id.
 *
 * Works in an index file of its own, so any number can run at once.
 */
export async function writeTree(
  git: Git,
  baseTree: string | undefined,
  changes: TreeChange[],
): Promise<string> {
  const indexFile = join(git.scratchDirectory, `index-${randomUUID()}`);
  const environment = { GIT_INDEX_FILE: indexFile };
  const files = await expandFolders(git, baseTree, changes);
  try {
    await git.run(['read-tree', ...(baseTree ? [baseTree] : ['--empty'])], {
      environment,
    });
    await git.run(['update-index', '-z', '--index-info'], {
      environment,
      input: files
        .map(({ mode, sha, path }) =>
          sha ? `${mode} ${sha}\t${path}\0` : `0 ${NO_OBJECT}\t${path}\0`,
        )
        .join(''),
    });
    return await git.text(['write-tree'], { environment });
  } finally {
    await rm(indexFile, { force: true });
  }
}

// An index knows files only, and `read-tree --prefix` wants a working tree.
async function expandFolders(
  git: Git,
  baseTree: string | undefined,
  changes: TreeChange[],
): Promise<TreeChange[]> {
  const isFolder = ({ mode, sha }: TreeChange) =>
    sha === undefined || mode === '040000';
  const replacesFolders = baseTree !== undefined && changes.some(isFolder);
  const present = replacesFolders
    ? await listTree(git, baseTree, { recursive: true })
    : [];
  const files: TreeChange[] = [];
  for (const change of changes) {
    const { path, sha } = change;
    if (!isFolder(change)) {
      files.push(change);
      continue;
    }
    for (const entry of present) {
      const isBelow = entry.path === path || entry.path.startsWith(`${path}/`);
      if (entry.type !== 'tree' && isBelow) {
        files.push({ ...entry, sha: undefined });
      }
    }
    if (sha !== undefined) {
      for (const entry of await listTree(git, sha, { recursive: true })) {
        if (entry.type !== 'tree') {
          files.push({ ...entry, path: `${path}/${entry.path}` });
        }
      }
    }
  }
  return files;
}
