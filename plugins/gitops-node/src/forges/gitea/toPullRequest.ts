import { PullRequest as GiteaPullRequest } from 'gitea-js';
import { PullRequest } from '../Forge';

/**
 * What makes a pull request a draft, in front of its title: the first of
 * Gitea's default WORK_IN_PROGRESS_PREFIXES
 * (https://docs.gitea.com/usage/issues-prs/pull-request#work-in-progress-pull-requests).
 */
export const DRAFT_PREFIX = 'WIP: ';

/** Both of the default ones, as Gitea finds them: in any case. */
const ANY_DRAFT_PREFIX = /^\s*(?:wip:|\[wip\])\s*/i;

/** A title as Gitea has to get it. */
export function draftTitle(title: string, draft: boolean): string {
  return draft ? `${DRAFT_PREFIX}${title}` : title;
}

/** A pull request from Gitea's answer. */
export function toPullRequest(pull: GiteaPullRequest): PullRequest {
  const title = pull.title ?? '';
  return {
    number: pull.number ?? 0,
    url: pull.html_url ?? '',
    state: stateOf(pull),
    title: title.replace(ANY_DRAFT_PREFIX, ''),
    body: pull.body ?? '',
    draft: ANY_DRAFT_PREFIX.test(title),
    targetBranch: pull.base?.ref ?? '',
    head: pull.head?.sha ?? '',
    labels: (pull.labels ?? []).flatMap(({ name = [] }) => name),
    reviewers: (pull.requested_reviewers ?? []).flatMap(
      ({ login = [] }) => login,
    ),
    teamReviewers: (pull.requested_reviewers_teams ?? []).flatMap(
      ({ name = [] }) => name,
    ),
    assignees: (pull.assignees ?? []).flatMap(({ login = [] }) => login),
  };
}

function stateOf({ merged, state }: GiteaPullRequest): PullRequest['state'] {
  if (merged) {
    return 'merged';
  }
  return state === 'open' ? 'open' : 'closed';
}
