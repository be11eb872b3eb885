import { Git } from './Git';

/** The best common ancestor of two commit ids; undefined if there is none. */
export async function findMergeBase(
  git: Git,
  one: string,
  other: string,
): Promise<string | undefined> {
  const { exitCode, stdout } = await git.run(['merge-base', one, other], {
    allowExitCodes: [0, 1],
  });
  return exitCode === 0 ? stdout.toString().trim() : undefined;
}
