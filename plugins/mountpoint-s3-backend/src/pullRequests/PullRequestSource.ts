import { PullRequestState } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';

/** Where pull requests of branches are read. */
export interface PullRequestSource {
  /**
   * Reads the pull requests of some of our branches, in as few calls as it takes.
   *
   * @returns the pull requests of all of them, in any order
   */
  read(branches: string[]): Promise<PullRequestState[]>;
}
