import { PullRequestPurpose } from '../api/contracts';

/** What a branch's name says that its pull request is for. @public */
export interface NamedBranch {
  /** The catalog entity's name of the cluster. */
  cluster: string;
  /** What is to be done. */
  purpose: PullRequestPurpose;
  /** The mount that it is done to; absent for a cluster's set-up. */
  mount?: {
    /** Its Kubernetes namespace. */
    namespace: string;
    /** Its name. */
    name: string;
  };
}

const CLUSTER = '[a-z0-9](?:[a-z0-9._-]{0,61}[a-z0-9])?';
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const SET_UP = new RegExp(`^s3-mounts\\.(${CLUSTER})\\.set-up$`);
const MOUNT = new RegExp(
  `^s3-mounts\\.(${CLUSTER})\\.(${LABEL})\\.(${LABEL})\\.(add|change|remove)$`,
);

/**
 * Takes the name of a branch apart that {@link branchName} or
 * {@link setUpBranchName} has made; `undefined` for any other name.
 *
 * @remarks
 *
 * Only a cluster's name may hold dots, so there is one way to read it.
 *
 * @public
 */
export function parseBranchName(branch: string): NamedBranch | undefined {
  const setUp = SET_UP.exec(branch);
  if (setUp) {
    return { cluster: setUp[1], purpose: 'set-up' };
  }
  const match = MOUNT.exec(branch);
  return match
    ? {
        cluster: match[1],
        purpose: match[4] as PullRequestPurpose,
        mount: { namespace: match[2], name: match[3] },
      }
    : undefined;
}
