import { ChangeFilesOptions } from 'gitea-js';
import { isRefName } from '../git/isRefName';
import { Commit } from '../git/listCommits';
import { readCommit } from '../git/readCommit';
import { readRef } from '../git/readRef';
import { updateRef } from '../git/updateRef';
import { writeCommit } from '../git/writeCommit';
import { ForgeUser } from '../ForgeContext';
import { followRefs } from '../pulls/followRefs';
import { findProtection } from '../refs/requireUnprotected';
import { Repository } from '../repositories/Repository';
import { GiteaError } from './GiteaError';
import { writeGiteaFiles } from './writeGiteaFiles';

/**
 * Changes any number of files in one commit: on a branch, or on a new one that
 * starts where the branch is.
 */
export async function changeGiteaFiles(
  repository: Repository,
  options: ChangeFilesOptions,
  user: ForgeUser,
): Promise<Commit> {
  const { git } = repository;
  const branch = options.branch || (await repository.defaultBranch());
  const newBranch = options.new_branch || branch;
  const ref = `refs/heads/${newBranch}`;
  return await repository.change(async record => {
    if (findProtection(record, ref) !== undefined) {
      throw new GiteaError(
        403,
        'user should have a permission to write to the target branch',
      );
    }
    const head = await readRef(git, `refs/heads/${branch}`);
    if (head === undefined) {
      throw new GiteaError(404, `branch does not exist [name: ${branch}]`);
    }
    if (newBranch !== branch && (await readRef(git, ref)) !== undefined) {
      throw new GiteaError(422, `branch already exists [name: ${newBranch}]`);
    }
    if (!isRefName(ref)) {
      throw new GiteaError(422, `branch name is invalid [name: ${newBranch}]`);
    }
    const tree = await writeGiteaFiles(git, head, options.files);
    const now = new Date();
    const person = {
      name: options.author?.name || user.name,
      email: options.author?.email || user.email,
      date: now,
    };
    const sha = await writeCommit(git, {
      tree,
      parents: [head],
      author: person,
      committer: { ...user, date: now },
      message: options.message?.trim() || defaultMessage(options),
    });
    const from = newBranch === branch ? head : undefined;
    if (!(await updateRef(git, ref, sha, from))) {
      throw new GiteaError(500, 'Internal Server Error');
    }
    await followRefs(repository, record);
    return await readCommit(git, sha);
  });
}

function defaultMessage({ files }: ChangeFilesOptions): string {
  return files
    .map(({ operation, path }) => {
      const verb = { create: 'Add', update: 'Update', delete: 'Delete' };
      return `${verb[operation]} ${path}`;
    })
    .join('\n');
}
