import { PullRequestState } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { Remembered } from '../cache/Remembered';
import { PullRequestSource } from './PullRequestSource';

/**
 * How long an answer counts, in milliseconds: as often as a page that waits for
 * a merge asks, so that a room full of them costs no more than one.
 */
const FRESH_FOR = 10_000;

/** Pull requests by their branches, each branch read once for everybody. */
export class PullRequestCache {
  readonly #byBranch = new Map<string, Remembered<PullRequestState[]>>();

  /**
   * @param source - where they are read
   * @param freshFor - how many milliseconds an answer counts
   */
  constructor(
    private readonly source: PullRequestSource,
    private readonly freshFor = FRESH_FOR,
  ) {}

  /** The pull requests of some branches, at most a few seconds old, the newest first. */
  async read(branches: string[]): Promise<PullRequestState[]> {
    this.#forgetOld();
    const missing = branches.filter(branch => !this.#byBranch.has(branch));
    if (missing.length > 0) {
      const answer = this.source.read(missing);
      for (const branch of missing) {
        const ask = async () =>
          (await answer).filter(each => each.branch === branch);
        this.#byBranch.set(branch, new Remembered(ask, this.freshFor));
      }
    }
    const lists = await Promise.all(
      branches.map(branch => this.#byBranch.get(branch)?.get() ?? []),
    );
    return lists.flat().sort((a, b) => b.number - a.number);
  }

  #forgetOld(): void {
    for (const [branch, remembered] of this.#byBranch) {
      if (!remembered.isFresh) {
        this.#byBranch.delete(branch);
      }
    }
  }
}
