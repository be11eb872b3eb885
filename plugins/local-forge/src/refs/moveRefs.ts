import { Git, GitError } from '../git/Git';
import { isAncestor } from '../git/isAncestor';
import { readRef } from '../git/readRef';
import { GithubError } from '../http/GithubError';
import { followRefs } from '../pulls/followRefs';
import { Repository } from '../repositories/Repository';
import { requireRefName, requireRefTarget } from './requireRefTarget';
import { RefChange, requireUnprotected } from './requireUnprotected';

const NO_OBJECT = '0'.repeat(40);

/** One of several refs that move together; forty zeros stand for no ref. */
export interface RefMove {
  /** Full name. */
  name: string;
  /** Where it has to be. Default: anywhere. */
  from?: string;
  to: string;
  force: boolean;
}

/** Makes, moves and deletes refs: all of them or none. */
export async function moveRefs(
  repository: Repository,
  moves: RefMove[],
): Promise<void> {
  const { git } = repository;
  await repository.change(async record => {
    const lines: string[] = [];
    for (const move of moves) {
      const { name, from, to } = move;
      requireRefName(name);
      const current = (await readRef(git, name)) ?? NO_OBJECT;
      if (from !== undefined && from !== current) {
        throw GithubError.graphql(
          'STALE_DATA',
          `Expected ${name} to point to "${from}" but it did not.`,
        );
      }
      requireUnprotected(record, name, changeOf(current, to));
      await requireAllowedMove(repository, move, current);
      lines.push(`update ${name} ${to} ${current}\n`);
    }
    await updateTogether(git, lines);
    await followRefs(repository, record);
  });
}

function changeOf(current: string, to: string): RefChange {
  if (to === NO_OBJECT) {
    return 'delete';
  }
  return current === NO_OBJECT ? 'create' : 'update';
}

async function requireAllowedMove(
  repository: Repository,
  { name, to, force }: RefMove,
  current: string,
): Promise<void> {
  const { git } = repository;
  if (to === NO_OBJECT) {
    if (name === `refs/heads/${await repository.defaultBranch()}`) {
      throw new GithubError(422, 'Cannot delete the default branch');
    }
    return;
  }
  await requireRefTarget(git, name, to);
  if (
    !force &&
    current !== NO_OBJECT &&
    !(await isAncestor(git, current, to))
  ) {
    throw new GithubError(422, 'Update is not a fast forward');
  }
}

// Names were checked, so none of them can end its line.
async function updateTogether(git: Git, lines: string[]): Promise<void> {
  try {
    await git.run(['update-ref', '--stdin'], { input: lines.join('') });
  } catch (error) {
    if (error instanceof GitError) {
      throw new GithubError(422, 'Reference update failed');
    }
    throw error;
  }
}
