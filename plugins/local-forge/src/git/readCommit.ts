import { Git } from './Git';
import { Commit, listCommits } from './listCommits';

/** One commit by its id. */
export async function readCommit(git: Git, sha: string): Promise<Commit> {
  const [commit] = await listCommits(git, sha, { limit: 1 });
  return commit;
}
