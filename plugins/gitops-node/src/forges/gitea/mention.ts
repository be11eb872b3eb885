import { Mentions, PullRequest } from '../Forge';
import { namesWithout } from '../namesWithout';
import { answerOf, GiteaClient } from './createGiteaClient';
import { GiteaRefusal } from './GiteaRefusal';

/**
 * Adds labels and people to a pull request: one call for labels, one for
 * reviewers, and one for assignees, which are there already unless Gitea has
 * refused them when the pull request was opened.
 *
 * @returns a sentence for each thing that Gitea would not do
 */
export async function mention(
  client: GiteaClient,
  pullRequest: PullRequest,
  missing: Mentions,
): Promise<string[]> {
  const notices: string[] = [];
  for (const add of [addLabels, requestReviews, assign]) {
    notices.push(...(await add(client, pullRequest, missing)));
  }
  return notices;
}

/**
 * By their names, which Gitea takes since 1.22
 * (https://github.com/go-gitea/gitea/pull/30943). It leaves out, without a word,
 * those that neither the repository nor its organization has.
 */
async function addLabels(
  { at, write }: GiteaClient,
  { number }: PullRequest,
  { labels }: Mentions,
): Promise<string[]> {
  if (labels.length === 0) {
    return [];
  }
  try {
    const there = await answerOf(
      write.repos.issueAddLabel(...at, number, { labels }),
    );
    return namesWithout(
      labels,
      there.flatMap(({ name = [] }) => name),
    ).map(
      label =>
        `Gitea has no label '${label}' for this repository, so the pull request goes without it. Make it on the repository's page Labels`,
    );
  } catch (error) {
    return refusedNotice('put the labels', labels, error);
  }
}

/** Gitea takes all of them or none. */
async function requestReviews(
  { at, write }: GiteaClient,
  { number }: PullRequest,
  { reviewers, teamReviewers }: Mentions,
): Promise<string[]> {
  const people = [...reviewers, ...teamReviewers];
  if (people.length === 0) {
    return [];
  }
  try {
    await answerOf(
      write.repos.repoCreatePullReviewRequests(...at, number, {
        reviewers,
        team_reviewers: teamReviewers,
      }),
    );
    return [];
  } catch (error) {
    return refusedNotice('ask for reviews of', people, error);
  }
}

/** Gitea takes the whole list, so those that are there go with it. */
async function assign(
  { at, write }: GiteaClient,
  { assignees: there, number }: PullRequest,
  { assignees }: Mentions,
): Promise<string[]> {
  if (assignees.length === 0) {
    return [];
  }
  try {
    await answerOf(
      write.repos.repoEditPullRequest(...at, number, {
        assignees: [...there, ...assignees],
      }),
    );
    return [];
  } catch (error) {
    return refusedNotice('assign', assignees, error);
  }
}

function refusedNotice(
  doing: string,
  names: string[],
  error: unknown,
): string[] {
  if (!(error instanceof GiteaRefusal)) {
    throw error;
  }
  return [`Gitea did not ${doing} ${names.join(', ')}: ${error.detail}`];
}
