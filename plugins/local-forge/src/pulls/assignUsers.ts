import { Repository } from '../repositories/Repository';
import { PullRequest } from './PullRequest';
import { changePullRequest } from './changePullRequest';
import { union } from './union';

const MOST_ASSIGNEES = 10;

/**
 * Assigns users beside those that are. GitHub drops whoever is no collaborator
 * or too many without a word.
 */
export async function assignUsers(
  repository: Repository,
  number: number,
  logins: string[],
): Promise<PullRequest> {
  return await changePullRequest(repository, number, (pull, record) => {
    const { collaborators } = record;
    const assignable = logins.filter(
      login =>
        login === pull.author || (collaborators?.users.includes(login) ?? true),
    );
    pull.assignees = union(pull.assignees, assignable).slice(0, MOST_ASSIGNEES);
  });
}
