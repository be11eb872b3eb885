import { TreeEntry } from '../Forge';
import { GithubClient } from './GithubClient';
import { foldersOf, treesDocument } from './lookDocument';
import { entriesIn, FOLDERS_A_QUERY, GithubTree } from './trees';

/** Of some paths, those that exist at a commit: one call for each 250 folders. */
export async function readEntries(
  client: GithubClient,
  commit: string,
  paths: string[],
): Promise<Map<string, TreeEntry>> {
  const folders = foldersOf(paths);
  const entries = new Map<string, TreeEntry>();
  for (let from = 0; from < folders.length; from += FOLDERS_A_QUERY) {
    const chunk = folders.slice(from, from + FOLDERS_A_QUERY);
    const { data, errors } = await client.graphql<{
      repository: Record<`t${number}`, GithubTree | null>;
    }>(
      'read',
      'read the repository',
      treesDocument(client.owner, client.repo, commit, chunk),
    );
    client.refuse('read the repository', errors);
    entriesIn(paths, chunk, index => data.repository[`t${index}`]).forEach(
      (entry, path) => entries.set(path, entry),
    );
  }
  return entries;
}
