import { FileChange, FileMode, RepositoryFile } from '../changes/FileChange';
import { Refusals } from './refusals';

/** A blob in a git tree: its object id, and its mode as git writes it. */
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

/** A commit of the branch that is not in the target branch. */
export interface BranchCommit {
  sha: string;
  /** The whole message, with its trailers. */
  message: string;
  /** Who wrote it, as a person reads it: a login or `Name <address>`. */
  author: string;
  /** Whether it has several parents. Its own message may quote another's. */
  merge?: boolean;
}

/** The branch that the pull request is made of, as the forge has it. */
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

/** What a branch has changed since it left another one. */
export interface Divergence {
  /** The newest commit that both share. */
  mergeBase: string;
  /** Every path that differs between the merge base and the branch's head. */
  changedPaths: string[];
}

/** A pull request, or merge request, whose head is the branch. */
export interface PullRequest {
  number: number;
  /** Its page. */
  url: string;
  state: 'open' | 'closed' | 'merged';
  /** Without the prefix by which some forges mark a draft. */
  title: string;
  body: string;
  draft: boolean;
  targetBranch: string;
  /** The newest commit of it. When merged or closed: the one it ended with. */
  head: string;
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

/** What a forge is asked before anything is decided. */
export interface Question {
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

/** Whom and what a pull request names. */
export interface Mentions {
  labels: string[];
  reviewers: string[];
  teamReviewers: string[];
  assignees: string[];
}

/** For a pull request that names nobody. */
export const NO_MENTIONS: Mentions = {
  labels: [],
  reviewers: [],
  teamReviewers: [],
  assignees: [],
};

/** What the forge knows about a repository, read in as few calls as it takes. */
export interface RepositoryState {
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

/** One commit to put onto the branch. */
export interface CommitRequest {
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
  changes: FileChange[];
  message: string;
}

/** What a pull request is opened with. */
export interface NewPullRequest extends Mentions {
  branch: string;
  targetBranch: string;
  title: string;
  body: string;
  draft: boolean;
}

/** What a forge takes at most. */
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
 * A code forge, as `gitops:pull-request` needs it: one repository on it, seen
 * with one token.
 *
 * @remarks
 *
 * A forge remembers nothing but what it has read. A method makes as few calls as
 * it can and never repeats one that writes. What it throws says how to go on:
 * `LostAnswerError` (it may have happened or not: look again),
 * `OutdatedViewError` (the repository is not as it was when we looked: look
 * again), or an error with a sentence for the user, which is final.
 */
export interface Forge {
  /** As people call it: GitHub, GitLab, Gitea. */
  readonly name: string;
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
