import { Git } from '../git/Git';
import { isTreePath } from '../git/isTreePath';
import { listTree } from '../git/listTree';
import { writeBlobs } from '../git/writeBlobs';
import { writeTree } from '../git/writeTree';
import { CommitAction } from './CommitAction';
import { GitlabError } from './GitlabError';

interface File {
  mode: string;
  /** Undefined until the blob is written. */
  sha?: string;
  content?: Buffer;
}

/**
 * Applies a commit's actions one after another to the tree of a commit and
 * returns the new tree's id. Refuses in the words of Gitaly's index.
 */
export async function writeActions(
  git: Git,
  start: string | undefined,
  actions: CommitAction[],
): Promise<string> {
  const entries =
    start === undefined ? [] : await listTree(git, start, { recursive: true });
  const files = new Map<string, File>(
    entries
      .filter(({ type }) => type !== 'tree')
      .map(({ mode, path, sha }) => [path, { mode, sha }]),
  );
  const before = new Set(files.keys());
  actions.forEach(action => apply(files, action));

  const changed = [...files].filter(([, { content }]) => content !== undefined);
  const ids = await writeBlobs(
    git,
    changed.map(([, { content }]) => content ?? Buffer.alloc(0)),
  );
  changed.forEach(([, file], index) => {
    file.sha = ids[index];
  });
  return await writeTree(git, start && `${start}^{tree}`, [
    ...[...before]
      .filter(path => !files.has(path))
      .map(path => ({ path, mode: '100644', sha: undefined })),
    ...[...files].map(([path, { mode, sha }]) => ({ path, mode, sha })),
  ]);
}

function apply(files: Map<string, File>, action: CommitAction): void {
  const { content, executable, filePath: path, previousPath } = action;
  requirePath(path);
  switch (action.action) {
    case 'create':
      requireFree(files, path);
      files.set(path, { mode: '100644', content: content ?? Buffer.alloc(0) });
      break;
    case 'update':
      files.set(path, { ...requireFile(files, path), content });
      break;
    case 'delete':
      requireFile(files, path);
      files.delete(path);
      break;
    case 'chmod':
      files.set(path, {
        ...requireFile(files, path),
        mode: executable ? '100755' : '100644',
      });
      break;
    default: {
      const from = previousPath ?? '';
      const file = requireFile(files, from);
      requireFree(files, path);
      files.delete(from);
      files.set(path, content === undefined ? file : { ...file, content });
    }
  }
}

function requirePath(path: string): void {
  if (path.split('/').includes('..')) {
    throw refused('Path cannot include directory traversal');
  }
  if (!isTreePath(path)) {
    throw refused(`invalid path: '${path}'`);
  }
}

function requireFree(files: Map<string, File>, path: string): void {
  if (files.has(path)) {
    throw refused('A file with this name already exists');
  }
  const isFolder = [...files.keys()].some(other =>
    other.startsWith(`${path}/`),
  );
  const parts = path.split('/');
  const isBelowFile = parts.some(
    (_, index) => index > 0 && files.has(parts.slice(0, index).join('/')),
  );
  if (isFolder || isBelowFile) {
    throw refused('A directory with this name already exists');
  }
}

function requireFile(files: Map<string, File>, path: string): File {
  const file = files.get(path);
  if (!file) {
    throw refused("A file with this name doesn't exist");
  }
  return file;
}

function refused(message: string): GitlabError {
  return GitlabError.message(400, message);
}
