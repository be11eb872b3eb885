import { Git } from './Git';

/** The merged tree, or the paths that stand against it. */
export type MergeResult =
  | { clean: true; tree: string }
  | { clean: false; conflicts: string[] };

/** Merges two commits without touching a ref or a working tree. */
export async function mergeTrees(
  git: Git,
  base: string,
  head: string,
): Promise<MergeResult> {
  const { exitCode, stdout } = await git.run(
    [
      'merge-tree',
      '--write-tree',
      '-z',
      '--name-only',
      '--no-messages',
      base,
      head,
    ],
    { allowExitCodes: [0, 1] },
  );
  const [tree, ...conflicts] = stdout.toString().split('\0').filter(Boolean);
  return exitCode === 0
    ? { clean: true, tree: tree.trim() }
    : { clean: false, conflicts };
}
