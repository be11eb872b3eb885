import { isAncestor } from '../git/isAncestor';
import { Ref } from '../git/listRefs';
import { readRef } from '../git/readRef';
import { updateRef } from '../git/updateRef';
import { GithubError } from '../http/GithubError';
import { followRefs } from '../pulls/followRefs';
import { Repository } from '../repositories/Repository';
import { requireRefTarget } from './requireRefTarget';
import { requireUnprotected } from './requireUnprotected';

/** Moves a branch or a tag; only with `force` to what is no descendant. */
export async function moveRef(
  repository: Repository,
  name: string,
  sha: string,
  options: { force?: boolean } = {},
): Promise<Ref> {
  const { git } = repository;
  const { type } = await requireRefTarget(git, name, sha);
  await repository.change(async record => {
    const current = await readRef(git, name);
    if (current === undefined) {
      throw new GithubError(422, 'Reference does not exist');
    }
    requireUnprotected(record, name, 'update');
    if (!options.force && !(await isAncestor(git, current, sha))) {
      throw new GithubError(422, 'Update is not a fast forward');
    }
    if (!(await updateRef(git, name, sha, current))) {
      throw new GithubError(422, 'Reference update failed');
    }
    await followRefs(repository, record);
  });
  return { name, sha, type };
}
