/** A pull request as the forge stores it. */
export interface PullRequest {
  number: number;
  title: string;
  body: string;
  state: 'open' | 'closed';
  draft: boolean;
  /** Login of who opened it. */
  author: string;
  /** Branch with the changes. */
  head: string;
  /** Branch that they go to. */
  base: string;
  /** The head branch's commit; kept when it is closed and the branch gone. */
  headSha: string;
  /** The base branch's commit; that before the merge once it is merged. */
  baseSha: string;
  createdAt: string;
  updatedAt: string;
  closedAt?: string;
  mergedAt?: string;
  mergedBy?: string;
  mergeCommitSha?: string;
  labels: string[];
  assignees: string[];
  reviewers: string[];
  teamReviewers: string[];
}
