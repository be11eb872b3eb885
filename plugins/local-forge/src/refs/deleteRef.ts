import { readRef } from '../git/readRef';
import { updateRef } from '../git/updateRef';
import { GithubError } from '../http/GithubError';
import { followRefs } from '../pulls/followRefs';
import { Repository } from '../repositories/Repository';
import { requireUnprotected } from './requireUnprotected';

/** Deletes a branch or a tag, but not the default branch. */
export async function deleteRef(
  repository: Repository,
  name: string,
): Promise<void> {
  const { git } = repository;
  if (!/^refs\/(heads|tags)\//.test(name)) {
    throw new GithubError(422, 'Reference cannot be deleted');
  }
  await repository.change(async record => {
    const current = await readRef(git, name);
    if (current === undefined) {
      throw new GithubError(422, 'Reference does not exist');
    }
    if (name === `refs/heads/${await repository.defaultBranch()}`) {
      throw new GithubError(422, 'Cannot delete the default branch');
    }
    requireUnprotected(record, name, 'delete');
    if (!(await updateRef(git, name, undefined, current))) {
      throw new GithubError(422, 'Reference update failed');
    }
    await followRefs(repository, record);
  });
}
