import { FileMode } from '../../changes/FileChange';
import { TreeEntry } from '../Forge';
import { Nodes, listNodes } from './mergeRequests';

/**
 * Paths that one field of a query looks up.
 *
 * @remarks
 *
 * GitLab refuses queries above a complexity of 250, and counts `blobs` as
 * `(paths + 2 + fields) * (1 + first / 100)`
 * (https://docs.gitlab.com/api/graphql/#limits,
 * https://gitlab.com/gitlab-org/gitlab/-/blob/master/app/graphql/types/base_field.rb,
 * https://gitlab.com/gitlab-org/gitlab/-/blob/master/app/graphql/resolvers/blobs_resolver.rb).
 * 25 paths are the cheapest: 38 a field, which is 1.5 a path, where 100 would be
 * 2.1.
 */
export const PATHS_PER_FIELD = 25;

/** Fields that fit a query that asks nothing else: 6 * 38 + 2. */
export const FIELDS_PER_QUERY = 6;

/** Some paths at one commit or branch. */
export interface BlobLookup {
  /** A commit's id or a branch's name. Null is the default branch. */
  ref: string | null;
  /** Tells a branch from a tag of the same name. */
  refType: 'HEADS' | null;
  paths: string[];
}

/** What a lookup asks of a file. */
export interface BlobNode {
  path: string;
  oid: string;
  mode: string | null;
}

/** The variables, fields and values that put lookups into a document. */
export interface BlobFields {
  /** Declarations of variables, to follow others. */
  declarations: string;
  /** Fields of `repository`, each with an alias from `alias`. */
  fields: string;
  variables: Record<string, unknown>;
}

/** The lookups of paths at a commit or branch. */
export function planLookups(
  ref: Pick<BlobLookup, 'ref' | 'refType'>,
  paths: string[],
): BlobLookup[] {
  return inGroupsOf(PATHS_PER_FIELD, paths).map(group => ({
    ...ref,
    paths: group,
  }));
}

/** A list in groups of a size, the last one maybe smaller. */
export function inGroupsOf<Item>(size: number, items: Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/**
 * Writes lookups as a part of a document. Names and paths go into variables:
 * GitLab limits a document to 10,000 characters, and they are nothing to trust.
 */
export function blobFields(lookups: BlobLookup[]): BlobFields {
  const variables: Record<string, unknown> = {};
  lookups.forEach(({ ref, refType, paths }, index) => {
    variables[`ref${index}`] = ref;
    variables[`refType${index}`] = refType;
    variables[`paths${index}`] = paths;
  });
  return {
    declarations: lookups
      .map(
        (_, index) =>
          `$ref${index}: String, $refType${index}: RefType, $paths${index}: [String!]!`,
      )
      .join(', '),
    fields: lookups
      .map(
        ({ paths }, index) =>
          `${blobAlias(
            index,
          )}: blobs(ref: $ref${index}, refType: $refType${index}, paths: $paths${index}, first: ${
            paths.length
          }) { nodes { path oid mode } }`,
      )
      .join('\n'),
    variables,
  };
}

/** The name under which a lookup's files are in the answer. */
export function blobAlias(index: number): `blobs${number}` {
  return `blobs${index}`;
}

/** The files of answered lookups, by their path. */
export function treeEntries(
  pages: readonly (Nodes<BlobNode> | null | undefined)[],
): Map<string, TreeEntry> {
  return new Map(
    pages.flatMap(page =>
      listNodes(page).map(({ path, oid, mode }): [string, TreeEntry] => [
        path,
        toTreeEntry(oid, mode),
      ]),
    ),
  );
}

/** A file as all forges tell it, with its mode if it is one that we know. */
export function toTreeEntry(sha: string, mode: string | null): TreeEntry {
  return isFileMode(mode) ? { sha, mode } : { sha };
}

function isFileMode(mode: string | null): mode is FileMode {
  return mode === '100644' || mode === '100755' || mode === '120000';
}
