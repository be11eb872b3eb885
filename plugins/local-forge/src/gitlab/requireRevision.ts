import { resolveCommit } from '../git/resolveCommit';
import { Repository } from '../repositories/Repository';
import { GitlabError } from './GitlabError';

/** The commit that a parameter names, or GitLab's refusal. */
export async function requireRevision(
  { git }: Repository,
  revision: string,
  thing: string,
): Promise<string> {
  const commit = await resolveCommit(git, revision);
  if (commit === undefined) {
    throw GitlabError.notFound(thing);
  }
  return commit;
}
