import { ChangeFileOperation } from 'gitea-js';
import { Git } from '../git/Git';
import { isTreePath } from '../git/isTreePath';
import { TreeEntry, listTree } from '../git/listTree';
import { writeBlobs } from '../git/writeBlobs';
import { writeTree } from '../git/writeTree';
import { GiteaError } from './GiteaError';

/**
 * Writes the tree that file operations make of a commit's, and returns its id.
 *
 * All operations are checked against the commit before any is done, with the
 * words and in the order of Gitea's `services/repository/files/update.go`.
 */
export async function writeGiteaFiles(
  git: Git,
  commit: string,
  operations: ChangeFileOperation[],
): Promise<string> {
  const entries = await listTree(git, commit, { recursive: true });
  const byPath = new Map(entries.map(entry => [entry.path, entry]));
  operations.forEach(operation => checkOperation(operation, byPath));
  const written = operations.filter(({ operation }) => operation !== 'delete');
  const blobs = await writeBlobs(
    git,
    written.map(({ content = '' }) => decode(content)),
  );
  const blobOf = new Map(
    written.map(({ path }, index) => [path, blobs[index]]),
  );
  return await writeTree(
    git,
    `${commit}^{tree}`,
    operations.map(({ path }) => ({
      path,
      // Of a file that is there Gitea keeps the executable bit.
      mode: byPath.get(path)?.mode === '100755' ? '100755' : '100644',
      sha: blobOf.get(path),
    })),
  );
}

function checkOperation(
  { operation, path, sha }: ChangeFileOperation,
  byPath: Map<string, TreeEntry>,
): void {
  if (!isTreePath(path)) {
    throw new GiteaError(
      422,
      `path contains a malformed path component [path: ${path}]`,
    );
  }
  const entry = byPath.get(path);
  if (operation !== 'create') {
    if (!entry) {
      throw new GiteaError(
        404,
        `object does not exist [id: , rel_path: ${path}]`,
      );
    }
    // Without one, Gitea changes whatever is there.
    if (sha && sha !== entry.sha) {
      throw new GiteaError(
        422,
        `sha does not match [given: ${sha}, expected: ${entry.sha}]`,
      );
    }
  }
  if (operation !== 'delete') {
    checkPlace(operation, path, byPath);
  }
}

function checkPlace(
  operation: ChangeFileOperation['operation'],
  path: string,
  byPath: Map<string, TreeEntry>,
): void {
  const parts = path.split('/');
  for (let depth = 1; depth < parts.length; depth += 1) {
    const folder = parts.slice(0, depth).join('/');
    const type = byPath.get(folder)?.type ?? 'tree';
    if (type !== 'tree') {
      throw new GiteaError(
        422,
        `a file exists where you’re trying to create a subdirectory [path: ${folder}]`,
      );
    }
  }
  const entry = byPath.get(path);
  if (entry?.mode === '120000') {
    throw new GiteaError(
      422,
      `a symbolic link exists where you’re trying to create a subdirectory [path: ${path}]`,
    );
  }
  if (entry?.type === 'tree') {
    throw new GiteaError(
      422,
      `a directory exists where you’re trying to create a file [path: ${path}]`,
    );
  }
  if (entry && operation === 'create') {
    throw new GiteaError(422, `repository file already exists [path: ${path}]`);
  }
}

function decode(content: string): Buffer {
  const bytes = Buffer.from(content, 'base64');
  // Node reads what it can and leaves out the rest.
  if (bytes.toString('base64') !== content) {
    throw new GiteaError(422, 'illegal base64 data');
  }
  return bytes;
}
