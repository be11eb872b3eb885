import { GithubError } from '../http/GithubError';
import { Repository } from '../repositories/Repository';
import { PullRequest } from './PullRequest';
import { changePullRequest } from './changePullRequest';
import { union } from './union';

/** Whom to ask for a review. */
export interface RequestReviewsOptions {
  /** Logins. */
  users: string[];
  /** Slugs of the owner's teams. */
  teams: string[];
  /** Takes the place of those who were asked before. Default: false. */
  replace?: boolean;
}

/** Asks for reviews: not of the author, and of collaborators only. */
export async function requestReviews(
  repository: Repository,
  number: number,
  options: RequestReviewsOptions,
): Promise<PullRequest> {
  const { users, teams, replace } = options;
  return await changePullRequest(repository, number, (pull, record) => {
    if (users.includes(pull.author)) {
      throw new GithubError(
        422,
        'Review cannot be requested from pull request author.',
      );
    }
    const { collaborators } = record;
    if (
      collaborators &&
      !(
        users.every(login => collaborators.users.includes(login)) &&
        teams.every(slug => collaborators.teams.includes(slug))
      )
    ) {
      throw new GithubError(
        422,
        `Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the ${repository.fullName} repository.`,
      );
    }
    pull.reviewers = union(replace ? [] : pull.reviewers, users);
    pull.teamReviewers = union(replace ? [] : pull.teamReviewers, teams);
  });
}
