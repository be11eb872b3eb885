import { Commit } from 'gitea-js';
import { BranchCommit, Divergence } from '../Forge';
import { answerOf, GiteaClient } from './createGiteaClient';
import { GiteaRefusal } from './GiteaRefusal';
import { GiteaTrees } from './GiteaTrees';
import { netChanges } from './netChanges';

/** The commits that a branch has and another one has not, newest first. */
export interface GiteaComparison {
  commits: BranchCommit[];
  /**
   * The newest commit that both share. Left out where there is no commit, and
   * where merges leave several to choose from.
   */
  mergeBase?: string;
}

/**
 * What branches and commits have changed. What was read is not asked for again.
 *
 * @remarks
 *
 * Comparing branches needs Gitea 1.22
 * (https://github.com/go-gitea/gitea/pull/30349). Comparing commits by their ids
 * needs a newer one (https://github.com/go-gitea/gitea/pull/32801); that is for a
 * branch whose merges leave several commits that it may have started from.
 */
export class GiteaHistory {
  private readonly commits = new Map<string, Commit>();
  private readonly comparisons = new Map<string, Commit[]>();

  constructor(
    private readonly client: GiteaClient,
    private readonly trees: GiteaTrees,
  ) {}

  /** What a branch or commit has that another branch has not. */
  async compare(base: string, head: string): Promise<GiteaComparison> {
    const commits = await this.readComparison(base, head);
    const sharedCommits = parentsOutside(commits);
    return {
      commits: commits.map(toBranchCommit),
      mergeBase: sharedCommits.length === 1 ? sharedCommits[0] : undefined,
    };
  }

  /** What a commit has changed since it left a branch. */
  async divergence(branch: string, commit: string): Promise<Divergence> {
    const commits =
      this.comparisons.get(key(branch, commit)) ??
      (await this.compareCommits(branch, commit));
    const mergeBase = (await this.newestOf(parentsOutside(commits))) ?? commit;
    return {
      mergeBase,
      changedPaths:
        netChanges(commits) ??
        (await this.trees.differences(mergeBase, commit)),
    };
  }

  /** Every path that a commit changes against its first parent. */
  async commitPaths(sha: string): Promise<string[]> {
    const { at, read } = this.client;
    const commit =
      this.commits.get(sha) ??
      (await answerOf(
        read.repos.repoGetSingleCommit(...at, encodeURIComponent(sha), {
          files: true,
          stat: false,
          verification: false,
        }),
      ));
    const [first, ...others] = parentsOf(commit);
    if (others.length > 0) {
      // Of a merge, Gitea names only what differs from all of its parents.
      return await this.trees.differences(first, sha);
    }
    return (commit.files ?? []).flatMap(({ filename = [] }) => filename);
  }

  /** The newest commits of a commit's history. */
  async recentCommits(sha: string): Promise<BranchCommit[]> {
    const { at, read } = this.client;
    const commits = await answerOf(
      read.repos.repoGetAllCommits(...at, {
        sha,
        limit: 20,
        files: false,
        stat: false,
        verification: false,
      }),
    );
    return commits.map(toBranchCommit);
  }

  private async readComparison(base: string, head: string): Promise<Commit[]> {
    const { at, read } = this.client;
    const { commits = [] } = await answerOf(
      read.repos.repoCompareDiff(
        ...at,
        `${encodeURIComponent(base)}...${encodeURIComponent(head)}`,
      ),
    );
    for (const commit of commits) {
      this.commits.set(commit.sha ?? '', commit);
    }
    // By its commit as well: what a branch's name stands for may change.
    this.comparisons.set(key(base, commits[0]?.sha ?? head), commits);
    return commits;
  }

  private async compareCommits(base: string, head: string): Promise<Commit[]> {
    try {
      return await this.readComparison(base, head);
    } catch (error) {
      throw GiteaRefusal.is(error, 404)
        ? new GiteaRefusal(
            400,
            'it is too old to compare commits by their ids. Update it, or choose another branch',
          )
        : error;
    }
  }

  /** Of commits of one history, the one that holds all others. */
  private async newestOf(commits: string[]): Promise<string | undefined> {
    const [first, ...others] = commits;
    let newest: string | undefined = first;
    for (const other of others) {
      const later = await this.compareCommits(newest, other);
      newest = later.length > 0 ? other : newest;
    }
    return newest;
  }
}

/** Object ids do not hold a space. */
function key(base: string, head: string): string {
  return `${head} ${base}`;
}

/** The parents of commits that are not among them: those that both sides share. */
function parentsOutside(commits: Commit[]): string[] {
  const inside = new Set(commits.map(({ sha }) => sha));
  const parents = commits.flatMap(parentsOf);
  return [...new Set(parents)].filter(sha => !inside.has(sha));
}

function parentsOf({ parents }: Commit): string[] {
  return (parents ?? []).flatMap(({ sha = [] }) => sha);
}

function toBranchCommit(commit: Commit): BranchCommit {
  const { author, commit: content, sha = '' } = commit;
  const { name = '', email = '' } = content?.author ?? {};
  return {
    sha,
    message: content?.message ?? '',
    author: author?.login || `${name} <${email}>`,
    merge: parentsOf(commit).length > 1,
  };
}
