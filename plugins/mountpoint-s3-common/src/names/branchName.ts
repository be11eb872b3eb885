import { Cluster } from '../cluster/Cluster';
import { MountRequest } from '../request/MountRequest';

/**
 * The branch of a pull request, the same for the same mount, so that a second
 * request for it finds the first.
 *
 * @remarks
 *
 * Without slashes, because an address such as `/blob/<branch>/<path>` can't be
 * taken apart with them. What it is for comes last: git refuses names that end
 * in `.lock`, and a mount may be called that.
 *
 * @see https://git-scm.com/docs/git-check-ref-format
 * @public
 */
export function branchName(
  cluster: Pick<Cluster, 'name'>,
  purpose: 'add' | 'change' | 'remove',
  mount: Pick<MountRequest, 'namespace' | 'name'>,
): string {
  return `s3-mounts.${cluster.name}.${mount.namespace}.${mount.name}.${purpose}`;
}

/** The branch of a cluster's set-up. @public */
export function setUpBranchName(cluster: Pick<Cluster, 'name'>): string {
  return `s3-mounts.${cluster.name}.set-up`;
}
