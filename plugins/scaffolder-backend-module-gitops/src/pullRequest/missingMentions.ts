import {
  Mentions,
  namesWithout,
  PullRequest,
} from '@s3-mounts/backstage-plugin-gitops-node';

/** What a pull request is to name and does not name yet. */
export function missingMentions(
  pullRequest: PullRequest,
  wanted: Mentions,
): Mentions {
  return {
    labels: namesWithout(wanted.labels, pullRequest.labels),
    reviewers: namesWithout(wanted.reviewers, pullRequest.reviewers),
    teamReviewers: namesWithout(
      wanted.teamReviewers,
      pullRequest.teamReviewers,
    ),
    assignees: namesWithout(wanted.assignees, pullRequest.assignees),
  };
}

/** Whether there is nothing to name. */
export function noMentions(mentions: Mentions): boolean {
  return Object.values(mentions).every(names => names.length === 0);
}
