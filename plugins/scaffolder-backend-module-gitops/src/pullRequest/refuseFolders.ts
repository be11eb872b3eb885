import { InputError } from '@backstage/errors';
import { TreeEntry } from '@s3-mounts/backstage-plugin-gitops-node';
import { WantedTree } from '../changes/WantedTree';

/**
 * Refuses to write or delete a file where the repository has a folder: git would
 * put the file in the place of everything in it.
 *
 * @throws InputError that names the folder
 */
export function refuseFolders(
  entries: ReadonlyMap<string, TreeEntry>,
  wanted: WantedTree,
): void {
  for (const [path, { folder }] of entries) {
    if (folder && wanted.deletions.has(path)) {
      throw new InputError(
        `The input filesToDelete names '${path}', which is a folder of the repository. Name the files in it that are not to be there`,
      );
    }
    if (folder && wanted.files.has(path)) {
      throw new InputError(
        `The workspace has a file '${path}', where the repository has a folder. Give the file another name, or delete the folder's files in a pull request of its own`,
      );
    }
  }
}
