import { Ref } from '../git/listRefs';
import { readRef } from '../git/readRef';
import { updateRef } from '../git/updateRef';
import { GithubError } from '../http/GithubError';
import { followRefs } from '../pulls/followRefs';
import { Repository } from '../repositories/Repository';
import { requireRefTarget } from './requireRefTarget';
import { requireUnprotected } from './requireUnprotected';

/** Makes a branch or a tag by its full name. */
export async function createRef(
  repository: Repository,
  name: string,
  sha: string,
): Promise<Ref> {
  const { git } = repository;
  const { type } = await requireRefTarget(git, name, sha);
  await repository.change(async record => {
    if ((await readRef(git, name)) !== undefined) {
      throw new GithubError(422, 'Reference already exists', undefined, {
        message: `A ref named "${name}" already exists in the repository.`,
      });
    }
    requireUnprotected(record, name, 'create');
    if (!(await updateRef(git, name, sha, undefined))) {
      throw new GithubError(422, 'Reference update failed');
    }
    await followRefs(repository, record);
  });
  return { name, sha, type };
}
