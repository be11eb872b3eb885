import { TreeEntry } from '../Forge';
import {
  BlobLookup,
  BlobNode,
  FIELDS_PER_QUERY,
  blobAlias,
  blobFields,
  inGroupsOf,
  planLookups,
  treeEntries,
} from './blobLookups';
import { GitlabClient } from './GitlabClient';
import { Nodes } from './mergeRequests';

/** The answer of `entriesDocument`. */
interface EntriesAnswer {
  project: {
    repository: Record<string, Nodes<BlobNode> | null> | null;
  } | null;
}

/** A query that looks up files and nothing else. */
export function entriesDocument(lookups: BlobLookup[]): string {
  const { declarations, fields } = blobFields(lookups);
  return `query Entries($project: ID!, ${declarations}) {
  project(fullPath: $project) {
    repository {
      ${fields}
    }
  }
}`;
}

/**
 * Of the paths, those that exist at a commit, 150 with a call and all calls at
 * once.
 *
 * @remarks
 *
 * An archive of a folder would be one call for any number of files. But it holds
 * all that the files hold, leaves out what `.gitattributes` keeps from archives,
 * and is to be had five times a minute
 * (https://docs.gitlab.com/api/repositories/#get-file-archive).
 */
export async function readEntries(
  client: GitlabClient,
  commit: string,
  paths: string[],
): Promise<Map<string, TreeEntry>> {
  const lookups = planLookups({ ref: commit, refType: null }, paths);
  const pages = await Promise.all(
    inGroupsOf(FIELDS_PER_QUERY, lookups).map(async group => {
      const { project } = await client.query<EntriesAnswer>(
        entriesDocument(group),
        { project: client.fullPath, ...blobFields(group).variables },
      );
      return group.map((_, index) => project?.repository?.[blobAlias(index)]);
    }),
  );
  return treeEntries(pages.flat());
}
