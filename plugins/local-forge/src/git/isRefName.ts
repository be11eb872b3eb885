import { Git } from './Git';

/**
 * Whether git takes a full ref name, such as `refs/heads/feat/x`.
 *
 * Names without `refs/` are refused before git sees them, so that no name can
 * be read as an option.
 */
export async function isRefName(git: Git, name: string): Promise<boolean> {
  if (!/^refs\/[^/]+\/./.test(name) || name.includes('\0')) {
    return false;
  }
  const { exitCode } = await git.run(['check-ref-format', name], {
    allowExitCodes: [0, 1],
  });
  return exitCode === 0;
}
