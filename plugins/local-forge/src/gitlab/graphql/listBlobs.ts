import { GraphQLError } from 'graphql';
import { isRefName } from '../../git/isRefName';
import { TreeEntry, listTree } from '../../git/listTree';
import { readRef } from '../../git/readRef';
import { resolveCommit } from '../../git/resolveCommit';
import { Repository } from '../../repositories/Repository';

/** What `Repository.blobs` takes. */
export interface BlobsArgs {
  paths: string[];
  ref?: string | null;
  refType?: string | null;
}

/**
 * Of some paths, the files that are there at a branch, a tag or a commit, in the
 * order in which they were asked for. A ref that is not there has none.
 */
export async function listBlobs(
  { git }: Repository,
  { paths, ref, refType }: BlobsArgs,
): Promise<TreeEntry[]> {
  const name = ref ?? 'HEAD';
  const isValid =
    name === 'HEAD' ||
    (!/^(-|refs\/(heads|remotes|tags))/.test(name) &&
      isRefName(`refs/heads/${name}`));
  if (!isValid) {
    throw new GraphQLError('Ref is not valid');
  }
  const commit = refType
    ? await readRef(git, `refs/${refType.toLowerCase()}/${name}`)
    : await resolveCommit(git, name);
  if (commit === undefined) {
    return [];
  }
  const entries = await listTree(git, commit, { recursive: true });
  const blobs = new Map(
    entries
      .filter(({ type }) => type === 'blob')
      .map(entry => [entry.path, entry]),
  );
  return paths.flatMap(path => blobs.get(path) ?? []);
}
