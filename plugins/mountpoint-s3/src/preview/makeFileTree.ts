import type { FileChange } from './compareFiles';

/** A file of a tree. */
export interface TreeFile {
  readonly path: string;
  readonly change: FileChange;
}

/** A folder of a file tree. */
export interface Folder {
  /** Its name; of several in a row where each holds nothing but the next. */
  readonly name: string;
  /** Its path from the repository's top. */
  readonly path: string;
  readonly folders: readonly Folder[];
  readonly files: readonly TreeFile[];
}

/** Makes a tree of files: folders first, each in the order of their names. */
export function makeFileTree(files: readonly TreeFile[]): Folder {
  return folderOf('', '', files);
}

function folderOf(
  name: string,
  path: string,
  all: readonly TreeFile[],
): Folder {
  const start = path ? path.length + 1 : 0;
  const files: TreeFile[] = [];
  const inFolders = new Map<string, TreeFile[]>();
  for (const file of all) {
    const slash = file.path.indexOf('/', start);
    if (slash < 0) {
      files.push(file);
    } else {
      const folder = file.path.slice(start, slash);
      inFolders.set(folder, [...(inFolders.get(folder) ?? []), file]);
    }
  }
  const folders = [...inFolders].map(([folder, inside]) =>
    folderOf(folder, path ? `${path}/${folder}` : folder, inside),
  );
  const [only] = folders;
  return name && files.length === 0 && folders.length === 1
    ? { ...only, name: `${name}/${only.name}` }
    : { name, path, folders, files };
}
