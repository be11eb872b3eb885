import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { RepositoryFile } from '@s3-mounts/backstage-plugin-gitops-node';
import { constants } from 'node:fs';
import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { repositoryFolder, repositoryPath } from './repositoryPath';
import { WantedTree } from './WantedTree';

/** What the forge that takes the most takes of one file, in bytes. */
const LARGEST_FILE = 100 * 1024 * 1024;

/** Where a pull request's files are, and where they go. */
export interface WantedTreeInputs {
  /** Absolute path of the task's workspace. */
  workspacePath: string;
  /** A folder of the workspace. Left out: all of it. */
  sourcePath?: string;
  /** A folder of the repository. Left out: its root. */
  targetPath?: string;
  /** Paths below targetPath. */
  filesToDelete?: string[];
}

/**
 * Reads the files that a task has made, with their modes and symbolic links.
 *
 * @remarks
 *
 * Every file counts, also hidden ones and those that a `.gitignore` among them
 * names: it was made to be committed. Only git's own folder `.git` does not.
 * A symbolic link is taken as the link that it is, never as what it points at.
 *
 * @throws InputError for a folder that is not there, a path that leaves its
 * folder, a link that leads out of the repository, and a file that is none
 */
export async function readWantedTree(
  inputs: WantedTreeInputs,
): Promise<WantedTree> {
  const { workspacePath, sourcePath, targetPath, filesToDelete } = inputs;
  const folder = repositoryFolder('targetPath', targetPath ?? '');
  const source = await sourceFolder(workspacePath, sourcePath);
  const files = new Map<string, RepositoryFile>();
  for (const path of await listFiles(source)) {
    const target = repositoryPath('sourcePath', folder, path);
    files.set(target, await readOne(join(source, path), path, target));
  }
  const deletions = new Set(
    filesToDelete?.map(path => repositoryPath('filesToDelete', folder, path)),
  );
  const both = [...deletions].find(path => files.has(path));
  if (both !== undefined) {
    throw new InputError(
      `The input filesToDelete names '${both}', which the workspace has as well. Leave it out of one of the two`,
    );
  }
  return { files, deletions };
}

async function sourceFolder(
  workspacePath: string,
  sourcePath: string | undefined,
): Promise<string> {
  const folder = sourcePath
    ? resolveSafeChildPath(workspacePath, sourcePath)
    : workspacePath;
  const isFolder = await lstat(folder).then(
    stats => stats.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    throw new InputError(
      `The input sourcePath names '${sourcePath}', which is no folder of the workspace. Set it to a folder that an earlier step writes`,
    );
  }
  return folder;
}

/** The files below a folder, with slashes, in a stable order. */
async function listFiles(folder: string, below = ''): Promise<string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  const unreadable = entries.find(({ name }) => name.includes('\ufffd'));
  if (unreadable) {
    throw new InputError(
      `The workspace has a file '${posix.join(
        below,
        unreadable.name,
      )}', whose name is not UTF-8. Give it another name before this step`,
    );
  }
  const lists = await Promise.all(
    entries
      .filter(({ name }) => name !== '.git')
      .map(async entry => {
        const path = posix.join(below, entry.name);
        return entry.isDirectory() ? await listFiles(folder, path) : [path];
      }),
  );
  return lists.flat().sort();
}

async function readOne(
  file: string,
  path: string,
  target: string,
): Promise<RepositoryFile> {
  const stats = await lstat(file);
  if (stats.isSymbolicLink()) {
    const link = await readlink(file);
    if (posix.isAbsolute(link) || leavesRepository(target, link)) {
      throw new InputError(
        `The symbolic link '${path}' of the workspace points at '${link}', outside of the repository. Point it at a file inside, or put the file itself in its place`,
      );
    }
    return { mode: '120000', content: Buffer.from(link) };
  }
  if (!stats.isFile()) {
    throw new InputError(
      `'${path}' of the workspace is neither a file, a folder nor a symbolic link, so no repository can hold it. Remove it before this step`,
    );
  }
  if (stats.size > LARGEST_FILE) {
    throw new InputError(
      `'${path}' of the workspace has ${stats.size} bytes: no forge takes more than ${LARGEST_FILE}. Keep large files out of the repository, for instance with Git LFS`,
    );
  }
  const executable = (stats.mode & constants.S_IXUSR) !== 0;
  return {
    mode: executable ? '100755' : '100644',
    content: await readFile(file),
  };
}

function leavesRepository(target: string, link: string): boolean {
  const leadsTo = posix.join(posix.dirname(target), link);
  return leadsTo === '..' || leadsTo.startsWith('../');
}
