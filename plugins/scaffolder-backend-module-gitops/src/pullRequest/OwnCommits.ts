import {
  BranchCommit,
  BranchState,
  Forge,
} from '@s3-mounts/backstage-plugin-gitops-node';
import { requestIdOf } from './commitMessage';

/** Which of a branch's commits are ours, and what the others have changed. */
export class OwnCommits {
  private readonly paths = new Map<string, Promise<ReadonlySet<string>>>();

  constructor(
    private readonly forge: Forge,
    private readonly branch: BranchState,
    private readonly name: string,
  ) {}

  /** Ours, the newest first. */
  get list(): BranchCommit[] {
    return this.branch.commits.filter(commit => this.isOurs(commit));
  }

  /** The requests that they belong to, the newest first. */
  get requestIds(): string[] {
    return this.list.map(({ message }) => requestIdOf(message, this.name)!);
  }

  /** Whether nobody else has committed to the branch. */
  get areAlone(): boolean {
    const { commits, more } = this.branch;
    return !more && commits.every(commit => this.isOurs(commit));
  }

  /** Whether this action has made a commit for the branch. */
  isOurs({ merge, message }: BranchCommit): boolean {
    // Merge messages may quote the commits that they bring in.
    return !merge && requestIdOf(message, this.name) !== undefined;
  }

  /**
   * The newest commit that changes a path, if somebody else made it. Reads the
   * commits' paths, unless all of them are ours.
   */
  async othersLast(path: string): Promise<BranchCommit | undefined> {
    if (this.areAlone) {
      return undefined;
    }
    for (const commit of this.branch.commits) {
      if ((await this.pathsOf(commit)).has(path)) {
        return this.isOurs(commit) ? undefined : commit;
      }
    }
    return undefined;
  }

  private async pathsOf({ sha }: BranchCommit): Promise<ReadonlySet<string>> {
    let paths = this.paths.get(sha);
    if (!paths) {
      paths = this.forge.commitPaths(sha).then(list => new Set(list));
      this.paths.set(sha, paths);
    }
    return await paths;
  }
}
