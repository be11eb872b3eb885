import { Git } from './Git';
import { ListCommitsOptions, commitRange } from './listCommits';

/** How many commits `listCommits` would list without a limit. */
export async function countCommits(
  git: Git,
  commit: string,
  options: Omit<ListCommitsOptions, 'limit' | 'skip'> = {},
): Promise<number> {
  return Number(
    await git.text([
      '--literal-pathspecs',
      'rev-list',
      '--count',
      ...commitRange(commit, options),
    ]),
  );
}
