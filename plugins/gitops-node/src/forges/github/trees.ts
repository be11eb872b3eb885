import { FileMode } from '../../changes/FileChange';
import { TreeEntry } from '../Forge';

/** A folder's listing as `TREE_PARTS` asks for it. */
export interface GithubTree {
  entries?: { name: string; oid: string; mode: number; type: string }[];
}

/**
 * How many folders one query asks for, each of them on two branches. GitHub
 * publishes no limit for it; a query of a few hundred fields is answered well
 * within the ten seconds that it allows.
 */
export const FOLDERS_A_QUERY = 250;

/** Takes the wanted paths out of the listings of their folders. */
export function entriesIn(
  paths: string[],
  folders: string[],
  treeAt: (index: number) => GithubTree | null | undefined,
): Map<string, TreeEntry> {
  const wanted = new Set(paths);
  const entries = new Map<string, TreeEntry>();
  folders.forEach((folder, index) => {
    for (const { mode, name, oid, type } of treeAt(index)?.entries ?? []) {
      const path = folder ? `${folder}/${name}` : name;
      if (wanted.has(path)) {
        entries.set(
          path,
          type === 'blob'
            ? // GitHub gives the mode as a number: 33188 is 100644 in octal.
              { sha: oid, mode: mode.toString(8) as FileMode }
            : { sha: oid, folder: true },
        );
      }
    }
  });
  return entries;
}
