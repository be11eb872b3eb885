import { Git, GitError } from './Git';

const NO_OBJECT = '0'.repeat(40);

/**
 * Moves, creates or deletes a full ref, only if it still is what the caller
 * saw; answers whether it did.
 *
 * @param to - undefined deletes the ref
 * @param from - undefined says that there is no such ref yet
 */
export async function updateRef(
  git: Git,
  name: string,
  to: string | undefined,
  from: string | undefined,
): Promise<boolean> {
  const args = to
    ? ['update-ref', '--', name, to, from ?? NO_OBJECT]
    : ['update-ref', '-d', '--', name, from ?? NO_OBJECT];
  try {
    await git.run(args);
    return true;
  } catch (error) {
    if (error instanceof GitError) {
      return false;
    }
    throw error;
  }
}
