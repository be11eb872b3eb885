import {
  FileChange,
  gitBlobId,
  TreeEntry,
} from '@s3-mounts/backstage-plugin-gitops-node';
import { pathsOf, WantedTree } from './WantedTree';

/**
 * What has to be committed to turn a tree into the wanted one. Nothing that is
 * as it should be is in it, and nothing that is to be deleted and is not there.
 *
 * @param entries - of the wanted tree's paths, those that exist
 */
export function changesBetween(
  entries: ReadonlyMap<string, TreeEntry>,
  wanted: WantedTree,
): FileChange[] {
  return pathsOf(wanted).flatMap((path): FileChange[] => {
    const entry = entries.get(path);
    const file = wanted.files.get(path);
    if (!file) {
      return entry ? [{ kind: 'delete', path }] : [];
    }
    if (!entry) {
      return [{ kind: 'add', path, file }];
    }
    const same =
      entry.sha === gitBlobId(file.content, entry.sha) &&
      (entry.mode === undefined || entry.mode === file.mode);
    return same ? [] : [{ kind: 'modify', path, file }];
  });
}
