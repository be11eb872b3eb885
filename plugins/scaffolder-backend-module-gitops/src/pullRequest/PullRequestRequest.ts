import { Mentions, PullRequest } from '@s3-mounts/backstage-plugin-gitops-node';
import { WantedTree } from '../changes/WantedTree';

/** What is asked of the action, once its inputs are read. */
export interface PullRequestRequest extends Mentions {
  /** The branch that holds the changes. */
  branch: string;
  /** Left out: the repository's default branch. */
  targetBranch?: string;
  title: string;
  description: string;
  draft: boolean;
  commitMessage: string;
  /** `Name <address>` of whoever the commits are also by. */
  coAuthor?: string;
  /** By which a later run knows this request's commits again. */
  requestId: string;
  wanted: WantedTree;
  /** What to do when another request's pull request is open. */
  whenExists: 'fail' | 'update';
  /** What to do when the repository is as it should be already. */
  whenUnchanged: 'skip' | 'fail';
}

/** What happens to a path. */
export interface PathChange {
  path: string;
  kind: 'add' | 'modify' | 'delete';
}

/** What has come of a request. */
export interface PullRequestResult {
  state: 'created' | 'updated' | 'unchanged';
  branch: string;
  /** Left out: nothing was to be changed and there is none. */
  pullRequest?: PullRequest;
  /** The branch's newest commit. Left out: there is no branch. */
  commitSha?: string;
  /** What this run has committed, or in a dry run would commit. */
  changes: PathChange[];
}
