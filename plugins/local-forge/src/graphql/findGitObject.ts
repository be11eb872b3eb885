import { isObjectId } from '../git/isObjectId';
import { readCommit } from '../git/readCommit';
import { ObjectHeader, readObjectHeaders } from '../git/readObjectHeaders';
import { Repository } from '../repositories/Repository';
import { GitObjectNode } from './ForgeNode';

/** An object by its complete id; undefined if there is none. */
export async function findGitObject(
  repository: Repository,
  oid: string,
): Promise<GitObjectNode | undefined> {
  const [header] = isObjectId(oid)
    ? await readObjectHeaders(repository.git, [oid])
    : [];
  return header && (await readGitObject(repository, header));
}

/** An object that is known to be there. */
export async function readGitObject(
  repository: Repository,
  { sha, type, size }: ObjectHeader,
): Promise<GitObjectNode> {
  switch (type) {
    case 'commit': {
      const commit = await readCommit(repository.git, sha);
      return { __typename: 'Commit', repository, commit };
    }
    case 'tree':
      return { __typename: 'Tree', repository, oid: sha };
    case 'blob':
      return { __typename: 'Blob', repository, oid: sha, size };
    default:
      return { __typename: 'Tag', repository, oid: sha };
  }
}
