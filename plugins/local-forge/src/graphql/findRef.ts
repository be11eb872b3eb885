import { readRef } from '../git/readRef';
import { Repository } from '../repositories/Repository';
import { RefNode, toRefNode } from './ForgeNode';

/** A branch or a tag by its full name; undefined if there is none. */
export async function findRef(
  repository: Repository,
  name: string,
): Promise<RefNode | undefined> {
  const sha = await readRef(repository.git, name);
  return sha === undefined ? undefined : toRefNode(repository, { name, sha });
}
