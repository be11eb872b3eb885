import { FileChange, FileMode, RepositoryFile } from '../changes/FileChange';
import { Refusals } from './refusals';

/** A blob in a git tree: its object id, and its mode as git writes it. @public */
export interface TreeEntry {
  /** The blob's object id, which follows from its content alone. */
  sha: string;
  /**
   * `100644`, `100755` or `120000`. Left out by forges whose listing does not
   * tell it; then only contents are compared.
   */
  mode?: FileMode;
  /** Whether there is a folder at the path, where the forge tells it. */
  folder?: boolean;
}

/** A commit of the branch that is not in the target branch. @public */
export interface BranchCommit {
  /** Its object id. */
  sha: string;
  /** The whole message, with its trailers. */
  message: string;
  /** Who wrote it, as a person reads it: a login or `Name <address>`. */
  author: string;
  /** Whether it has several parents. Its own message may quote another's. */
  merge?: boolean;
}

/** The branch that the pull request is made of, as the forge has it. @public */
export interface BranchState {
  /** Object id of the branch's newest commit. */
  head: string;
  /**
   * The newest commit that the branch and the target branch share, where the
   * forge tells it in the same answer.
   */
  mergeBase?: string;
  /**
   * The commits since the merge base, newest first: all of them, or at least
   * the newest 100.
   */
  commits: BranchCommit[];
  /** Whether there are older ones since the merge base than `commits` has. */
  more?: boolean;
  /** Of the paths asked for, those that exist at the head. */
  entries: ReadonlyMap<string, TreeEntry>;
}

/** What a branch has changed since it left another one. @public */
export interface Divergence {
  /** The newest commit that both share. */
  mergeBase: string;
  /** Every path that differs between the merge base and the branch's head. */
  changedPaths: string[];
}

/** A pull request, or merge request, whose head is the branch. @public */
export interface PullRequest {
  /** Its number in the repository. */
  number: number;
  /** Its page. */
  url: string;
  /** What became of it. */
  state: 'open' | 'closed' | 'merged';
  /** Without the prefix by which some forges mark a draft. */
  title: string;
  /** Its description, Markdown. */
  body: string;
  /** Whether it says that it isn't ready for review. */
  draft: boolean;
  /** The branch that it goes to. */
  targetBranch: string;
  /** The newest commit of it. When merged or closed: the one it ended with. */
  head: string;
  /** Names of its labels. */
  labels: string[];
  /** Names of the users who are asked for a review, or gave one. */
  reviewers: string[];
  /** Names of the teams that are asked for a review. */
  teamReviewers: string[];
  /** Names of the users that it is assigned to. */
  assignees: string[];
  /** What else the forge's own calls need to find it again. */
  id?: string;
}

/** A pull request as a list shows it. @public */
export interface ListedPullRequest
  extends Pick<
    PullRequest,
    'number' | 'url' | 'state' | 'title' | 'draft' | 'targetBranch'
  > {
  /** The branch that it is made of. */
  branch: string;
}

/** What a forge is asked before anything is decided. @public */
export interface Question {
  /** The branch that the pull request is made of. */
  branch: string;
  /** Left out: the repository's default branch. */
  targetBranch?: string;
  /** The paths that a change would write or delete. */
  paths: string[];
  /** Everybody and everything that the pull request is to name. */
  mentions: Mentions;
  /**
   * Whether the branch may be taken for new, where it has no pull request and
   * looking for it would cost a call of its own. If it is there, `commit` refuses
   * to make it.
   */
  assumeNew?: boolean;
}

/** Whom and what a pull request names. @public */
export interface Mentions {
  /** Names of labels. */
  labels: string[];
  /** Names of the users who are asked for a review. */
  reviewers: string[];
  /** Names of the teams that are asked for a review. */
  teamReviewers: string[];
  /** Names of the users that it is assigned to. */
  assignees: string[];
}

/** For a pull request that names nobody. @public */
export const NO_MENTIONS: Mentions = {
  labels: [],
  reviewers: [],
  teamReviewers: [],
  assignees: [],
};

/** What the forge knows about a repository, read in as few calls as it takes. @public */
export interface RepositoryState {
  /** Whether it takes no changes any more. */
  archived: boolean;
  /** The branch that the pull request goes to. */
  target: {
    name: string;
    head: string;
    /**
     * Of the paths asked for, those that exist at the head. May be empty while
     * a pull request is open: then only the branch's own count.
     */
    entries: ReadonlyMap<string, TreeEntry>;
  };
  /** Left out: there is no such branch. */
  branch?: BranchState;
  /** Whether `branch` is left out because nobody looked for it. */
  assumedNew?: boolean;
  /** Those of this branch in this repository, the newest first. */
  pullRequests: PullRequest[];
}

/** One commit to put onto the branch. @public */
export interface CommitRequest {
  /** The branch that it is for. */
  branch: string;
  /**
   * `create` makes the branch at `parent`, and is refused if there is one.
   * `append` goes on top of what is there.
   */
  onto: 'create' | 'append';
  /**
   * The commit that was the head when the forge was asked. The commit must be
   * refused if one of its paths has changed since then; forges that can compare
   * the head itself refuse also if it moved at all.
   */
  parent: string;
  /** The files that it changes. */
  changes: FileChange[];
  /** Its whole message. */
  message: string;
}

/** What a pull request is opened with. @public */
export interface NewPullRequest extends Mentions {
  /** The branch that it is made of. */
  branch: string;
  /** The branch that it goes to. */
  targetBranch: string;
  /** One line. */
  title: string;
  /** Its description, Markdown. */
  body: string;
  /** Whether it says that it isn't ready for review. */
  draft: boolean;
}

/** What a forge takes at most. @public */
export interface ForgeLimits {
  /** Characters of a pull request's title. */
  title: number;
  /** Characters of a pull request's description. */
  body: number;
  /** Bytes of one file. */
  file: number;
  /** Bytes of all files of one commit; more are spread over several. */
  commit: number;
}

/**
 * A code forge: one repository on it, as it is seen with one token.
 *
 * @remarks
 *
 * A forge remembers nothing but what it has read. A method makes as few calls as
 * it can and never repeats one that writes. What it throws says how to go on:
 * `LostAnswerError` (it may have happened or not: look again),
 * `OutdatedViewError` (the repository is not as it was when we looked: look
 * again), or an error with a sentence for the user, which is final.
 *
 * @public
 */
export interface Forge {
  /** As people call it: GitHub, GitLab, Gitea. */
  readonly name: string;
  /** What it takes at most. */
  readonly limits: ForgeLimits;
  /** The sentences for what it refuses. */
  readonly refusals: Refusals;
  /** The modes of files that its commits can carry. */
  readonly modes: readonly FileMode[];
  /**
   * Whether a lost answer to `commit` may have left the branch without the
   * commit. Others make both in one step or none.
   */
  readonly branchFirst: boolean;

  /** Reads all that is needed to decide what to do. */
  look(question: Question): Promise<RepositoryState>;
  /**
   * The pull requests of some branches of this repository: all that are open,
   * and the newest others. Those of forks are left out.
   *
   * @param targetBranch - the branch that they go to. A forge that finds them by
   * it leaves out what goes elsewhere and is no longer open
   */
  pullRequestsOf(
    branches: string[],
    targetBranch: string,
  ): Promise<ListedPullRequest[]>;

  /** Of the paths, those that exist at a commit. */
  readEntries(
    commit: string,
    paths: string[],
  ): Promise<ReadonlyMap<string, TreeEntry>>;
  /** What a commit has that a branch has not. */
  divergence(targetBranch: string, commit: string): Promise<Divergence>;
  /** The newest 20 commits or so of a commit's history, it included. */
  recentCommits(commit: string): Promise<BranchCommit[]>;
  /** Every path that a commit changes against its first parent. */
  commitPaths(commit: string): Promise<string[]>;
  /**
   * A file as it is at a commit.
   *
   * @param entry - what `readEntries` says of it
   */
  readFile(
    commit: string,
    path: string,
    entry: TreeEntry,
  ): Promise<RepositoryFile>;

  /** Puts a commit onto the branch, and returns its object id. */
  commit(request: CommitRequest): Promise<string>;
  /**
   * Removes the branch if its head is still `expectedHead`, else throws
   * `OutdatedViewError`. A branch that is gone already is no error.
   */
  deleteBranch(branch: string, expectedHead: string): Promise<void>;
  /** Opens a pull request. May ask for the reviews and labels at once. */
  openPullRequest(request: NewPullRequest): Promise<PullRequest>;
  /** Whether a pull request is still open. */
  isOpen(pullRequest: PullRequest): Promise<boolean>;
  /** Changes what is given and leaves the rest. */
  updatePullRequest(
    pullRequest: PullRequest,
    change: { title?: string; body?: string; draft?: boolean },
  ): Promise<PullRequest>;
  /**
   * Adds what is missing, in at most one call for labels and one for people.
   *
   * @returns a sentence for each thing that the forge would not do
   */
  mention(pullRequest: PullRequest, missing: Mentions): Promise<string[]>;
}
