import { Mentions, PullRequest } from '../forges/Forge';

/** What a pull request is to name and does not name yet. */
export function missingMentions(
  pullRequest: PullRequest,
  wanted: Mentions,
): Mentions {
  return {
    labels: without(wanted.labels, pullRequest.labels),
    reviewers: without(wanted.reviewers, pullRequest.reviewers),
    teamReviewers: without(wanted.teamReviewers, pullRequest.teamReviewers),
    assignees: without(wanted.assignees, pullRequest.assignees),
  };
}

/** Whether there is nothing to name. */
export function noMentions(mentions: Mentions): boolean {
  return Object.values(mentions).every(names => names.length === 0);
}

/** Forges compare the names of users and labels without their case. */
function without(wanted: string[], there: string[]): string[] {
  const known = new Set(there.map(name => name.toLowerCase()));
  return wanted.filter(name => !known.has(name.toLowerCase()));
}
