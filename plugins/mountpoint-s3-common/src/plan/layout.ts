import { Cluster } from '../cluster/Cluster';
import { bucketSlug, ServiceAccount } from '../names/names';
import { MountRequest } from '../request/MountRequest';

function join(root: string, path: string) {
  return root ? `${root}/${path}` : path;
}

/** The Terraform module's folder; one folder a major version. @public */
export function modulePath(root: string) {
  return join(root, 'modules/mountpoint-s3/v1');
}

/** The folder of a bucket's catalog entity. @public */
export function bucketPath(root: string, bucket: string) {
  return join(root, `buckets/${bucketSlug(bucket)}`);
}

/** The folder of everything that belongs to a cluster. @public */
export function clusterPath(cluster: Pick<Cluster, 'root' | 'name'>) {
  return join(cluster.root, `clusters/${cluster.name}/s3-mounts`);
}

/** The folder of a service account that is managed here. */
export function serviceAccountPath(
  cluster: Pick<Cluster, 'root' | 'name'>,
  account: ServiceAccount,
) {
  return `${clusterPath(cluster)}/service-accounts/${account.namespace}/${
    account.name
  }`;
}

/** The folder of a mount. @public */
export function mountPath(
  cluster: Pick<Cluster, 'root' | 'name'>,
  mount: Pick<MountRequest, 'namespace' | 'name'>,
) {
  return `${clusterPath(cluster)}/mounts/${mount.namespace}/${mount.name}`;
}

/**
 * The files of a GitOps repository that decide what a plan holds; the rest of
 * the repository is nobody's business here.
 *
 * @public
 */
export interface StatePaths {
  /** The cluster's settings. */
  cluster: string;
  /** The mount's own record. */
  mount: string;
  /** The file that is there when the Terraform module is. */
  module: string;
}

/**
 * Where to look in a GitOps repository for what all plans for a cluster need.
 *
 * @public
 */
export function clusterStatePaths(
  cluster: Pick<Cluster, 'root' | 'name'>,
): Omit<StatePaths, 'mount'> {
  return {
    cluster: `${clusterPath(cluster)}/cluster.yaml`,
    module: `${modulePath(cluster.root)}/versions.tf`,
  };
}

/**
 * Where to look in a GitOps repository before {@link planMount}.
 *
 * @public
 */
export function statePaths(
  cluster: Pick<Cluster, 'root' | 'name'>,
  mount: Pick<MountRequest, 'namespace' | 'name'>,
): StatePaths {
  return {
    ...clusterStatePaths(cluster),
    mount: `${mountPath(cluster, mount)}/mount.yaml`,
  };
}

/**
 * Whether a file of the GitOps repository matters to the set-up, the change or
 * the removal of mounts on a cluster.
 *
 * @public
 */
export function isClusterFile(
  cluster: Pick<Cluster, 'root' | 'name'>,
  path: string,
): boolean {
  return (
    path.startsWith(`${clusterPath(cluster)}/`) ||
    path.startsWith(`${modulePath(cluster.root)}/`) ||
    path.startsWith(`${join(cluster.root, 'buckets')}/`) ||
    path === `.github/workflows/s3-mounts-${cluster.name}.yaml` ||
    path === 'atlantis.yaml'
  );
}
