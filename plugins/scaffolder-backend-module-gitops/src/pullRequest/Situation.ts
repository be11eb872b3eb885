import {
  FileChange,
  PullRequest,
} from '@s3-mounts/backstage-plugin-gitops-node';

/** What is to be done, given what the forge holds now. */
export type Situation = NothingToDo | Proposal;

/** The target branch is as it should be. */
export interface NothingToDo {
  kind: 'nothing-to-do';
  /** The pull request that made it so, where there is one. */
  pullRequest?: PullRequest;
  /** A branch of this request without a pull request, to be removed. */
  leftover?: string;
}

/** There is something to commit, or a pull request to open or to complete. */
export interface Proposal {
  kind: 'propose';
  target: string;
  /** A branch whose pull request was merged: removed before it is made anew. */
  spent?: string;
  /** Whether the branch is to be made, or gets a commit on top. */
  onto: 'create' | 'append';
  /** The commit that the first of ours goes on top of. */
  parent: string;
  /** What has to be committed. Empty: an earlier run has done it. */
  changes: FileChange[];
  /** The open one. Left out: one is to be opened. */
  open?: PullRequest;
  /** Whether the open one's title and description are another request's. */
  retitle: boolean;
  /** Whether our newest commit is one of several parts. */
  inParts: boolean;
  /** An earlier one of the branch, merged or closed, to be linked to. */
  earlier?: PullRequest;
}
