import { Git } from './Git';

/** Whether one commit id is in the history of another, or is that commit. */
export async function isAncestor(
  git: Git,
  ancestor: string,
  descendant: string,
): Promise<boolean> {
  const { exitCode } = await git.run(
    ['merge-base', '--is-ancestor', ancestor, descendant],
    { allowExitCodes: [0, 1] },
  );
  return exitCode === 0;
}
