import { PullRequest } from '../Forge';

/** A pull request as `PULL_REQUEST_PARTS` asks for it. */
export interface GithubPullRequest {
  id: string;
  number: number;
  url: string;
  state: 'OPEN' | 'CLOSED' | 'MERGED';
  title: string;
  body: string;
  isDraft: boolean;
  baseRefName: string;
  headRefOid: string;
  isCrossRepository: boolean;
  labels: { nodes: { name: string }[] } | null;
  assignees: { nodes: { login: string }[] };
  reviewRequests: {
    nodes: { requestedReviewer: { login?: string; slug?: string } | null }[];
  } | null;
  latestReviews: { nodes: { author: { login: string } | null }[] } | null;
}

/** GitHub's words for what became of a pull request. */
export const STATES = {
  OPEN: 'open',
  CLOSED: 'closed',
  MERGED: 'merged',
} as const;

/** A pull request in the words that all forges share. */
export function toPullRequest(pull: GithubPullRequest): PullRequest {
  const requested = (pull.reviewRequests?.nodes ?? []).map(
    ({ requestedReviewer }) => requestedReviewer,
  );
  const reviewed = (pull.latestReviews?.nodes ?? []).map(
    ({ author }) => author?.login,
  );
  return {
    id: pull.id,
    number: pull.number,
    url: pull.url,
    state: STATES[pull.state],
    title: pull.title,
    body: pull.body,
    draft: pull.isDraft,
    targetBranch: pull.baseRefName,
    head: pull.headRefOid,
    labels: (pull.labels?.nodes ?? []).map(({ name }) => name),
    assignees: pull.assignees.nodes.map(({ login }) => login),
    reviewers: [...requested.map(who => who?.login), ...reviewed].filter(
      isText,
    ),
    teamReviewers: requested.map(who => who?.slug).filter(isText),
  };
}

function isText(value: string | undefined): value is string {
  return value !== undefined;
}
