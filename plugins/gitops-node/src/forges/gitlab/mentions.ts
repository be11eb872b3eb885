import { Mentions, PullRequest } from '../Forge';
import { namesWithout } from '../namesWithout';
import { UserDirectory } from './UserDirectory';

/** The parameters of GitLab's merge requests that name people and labels. */
export interface MentionParameters {
  reviewer_ids?: number[];
  assignee_ids?: number[];
  /** Separated by commas, in the place of those that are there. */
  labels?: string;
  /** Likewise, beside those that are there. */
  add_labels?: string;
}

/** What a new merge request names. */
export function newMentions(
  { assignees, labels, reviewers }: Mentions,
  users: UserDirectory,
): MentionParameters {
  return {
    reviewer_ids: users.idsOf(reviewers),
    assignee_ids: users.idsOf(assignees),
    labels: takenLabels(labels).join(','),
  };
}

/**
 * What is to be added to a merge request; empty where GitLab would add nothing.
 * People are replaced by GitLab, so those who are there are named again.
 */
export function addedMentions(
  pullRequest: PullRequest,
  missing: Mentions,
  users: UserDirectory,
): MentionParameters {
  const reviewers = users.idsOf(missing.reviewers);
  const assignees = users.idsOf(missing.assignees);
  const labels = takenLabels(missing.labels);
  return {
    ...(reviewers.length > 0 && {
      reviewer_ids: [...users.idsOf(pullRequest.reviewers), ...reviewers],
    }),
    ...(assignees.length > 0 && {
      assignee_ids: [...users.idsOf(pullRequest.assignees), ...assignees],
    }),
    ...(labels.length > 0 && { add_labels: labels.join(',') }),
  };
}

/** A sentence for each person and label that a merge request does not name. */
export function mentionNotices(
  pullRequest: PullRequest,
  missing: Mentions,
  users: UserDirectory,
): string[] {
  const { number } = pullRequest;
  const unknown = (name: string) =>
    `GitLab knows no user '${name}', so the merge request !${number} does not name them. Check the user name`;
  return [
    ...namesWithout(missing.reviewers, pullRequest.reviewers).map(name =>
      users.knows(name)
        ? `GitLab did not ask '${name}' to review the merge request !${number}: its Free tier takes one reviewer, and every reviewer needs access to the project`
        : unknown(name),
    ),
    ...namesWithout(missing.assignees, pullRequest.assignees).map(name =>
      users.knows(name)
        ? `GitLab did not assign the merge request !${number} to '${name}': its Free tier takes one assignee, and every assignee needs access to the project`
        : unknown(name),
    ),
    ...namesWithout(missing.labels, pullRequest.labels).map(label =>
      label.includes(',')
        ? `GitLab's labels have no commas, so the merge request !${number} does not get '${label}'. Give each label by itself`
        : `GitLab did not put the label '${label}' onto the merge request !${number}. Check that the token may use labels`,
    ),
    ...missing.teamReviewers.map(
      team =>
        `GitLab has no team reviewers, so the merge request !${number} does not name '${team}'. Name people as reviewers instead`,
    ),
  ];
}

/** A comma would make two labels of one. */
function takenLabels(labels: string[]): string[] {
  return labels.filter(label => !label.includes(','));
}
