import { Mentions, PullRequest } from '../Forge';
import { GithubClient } from './GithubClient';
import { GithubIds } from './GithubIds';
import { ADD_LABELS, NAME_PEOPLE } from './mutations';

/**
 * Adds labels in one call and people in another, and says whom GitHub would not
 * take.
 */
export async function mention(
  client: GithubClient,
  ids: GithubIds,
  pullRequest: PullRequest,
  missing: Mentions,
): Promise<string[]> {
  if (missing.labels.length > 0) {
    await addLabels(client, ids, pullRequest, missing.labels);
  }
  return await namePeople(client, ids, pullRequest, missing);
}

async function addLabels(
  client: GithubClient,
  ids: GithubIds,
  pullRequest: PullRequest,
  labels: string[],
): Promise<void> {
  const doing = 'label the pull request';
  const labelIds = labels.map(name => ids.find('label', name));
  if (labelIds.every(id => id !== undefined)) {
    const { errors } = await client.graphql('write', doing, {
      query: ADD_LABELS,
      variables: { input: { labelableId: pullRequest.id, labelIds } },
    });
    client.refuse(doing, errors);
    return;
  }
  // REST takes names, and makes the labels that the repository does not have.
  await client.rest(
    'write',
    doing,
    'POST /repos/{owner}/{repo}/issues/{number}/labels',
    { number: pullRequest.number, labels },
  );
}

async function namePeople(
  client: GithubClient,
  ids: GithubIds,
  pullRequest: PullRequest,
  { assignees, reviewers, teamReviewers }: Mentions,
): Promise<string[]> {
  const notices: string[] = [];
  function known(kind: 'user' | 'team', names: string[]): string[] {
    return names.flatMap(name => {
      const id = ids.find(kind, name);
      if (!id) {
        notices.push(
          `GitHub has no ${kind} '${name}' that this token can see, so the pull request does not name it`,
        );
      }
      return id ? [id] : [];
    });
  }
  const viewer = ids.viewer.toLowerCase();
  const others = reviewers.filter(name => name.toLowerCase() !== viewer);
  if (others.length < reviewers.length) {
    notices.push(
      `'${ids.viewer}' opens the pull request, and GitHub lets nobody review their own`,
    );
  }
  const userIds = known('user', others);
  const teamIds = known('team', teamReviewers);
  const assigneeIds = known('user', assignees);
  const withReviews = userIds.length + teamIds.length > 0;
  const withAssignees = assigneeIds.length > 0;
  if (!withReviews && !withAssignees) {
    return notices;
  }
  const pullRequestId = pullRequest.id;
  const { errors } = await client.graphql(
    'write',
    'name people in the pull request',
    {
      query: NAME_PEOPLE,
      variables: {
        withReviews,
        withAssignees,
        reviews: { pullRequestId, userIds, teamIds, union: true },
        assignees: { assignableId: pullRequestId, assigneeIds },
      },
    },
  );
  for (const { message, path } of errors) {
    const what =
      path?.[0] === 'requestReviews' ? 'ask for reviews' : 'assign people';
    notices.push(`GitHub did not ${what}: ${message}`);
  }
  return notices;
}
