import { Cluster } from '../cluster/Cluster';
import { MountRequest, ResolvedMountRequest } from '../request/MountRequest';
import { parseAccessPointArn } from '../rules/bucket';
import { boundedName, hashedName } from './boundedName';
import { stableHash } from './stableHash';

/** Kubernetes names that become label values, and catalog names. */
const LABEL_LIMIT = 63;

/**
 * IAM's limit for a role's name.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
const ROLE_LIMIT = 64;

/** What makes a cluster unique among all that share an account's roles. */
function clusterIdentity(cluster: Cluster): string[] {
  return [cluster.partition, cluster.account, cluster.region, cluster.cluster];
}

/**
 * The PersistentVolume's name, which is its volumeHandle too.
 *
 * @remarks
 *
 * The kubelet takes two volumes with one handle for the same volume and mounts
 * one of them twice, so the hash covers everything that makes it another
 * volume: the cluster, the claim, and the fields of a mount that Kubernetes
 * can't change under a bound claim.
 *
 * @see https://github.com/awslabs/mountpoint-s3-csi-driver/issues/625
 * @public
 */
export function volumeName(cluster: Cluster, mount: ResolvedMountRequest) {
  return hashedName(
    `s3-${mount.namespace}-${mount.name}`,
    [
      ...clusterIdentity(cluster),
      mount.namespace,
      mount.name,
      mount.bucket,
      mount.prefix,
      mount.region,
      mount.bucketOwner ?? '',
      mount.access === 'read-only' ? 'read-only' : 'read-write',
      mount.credentials,
      mount.serviceAccount ?? '',
      mount.cache,
      mount.cacheSize ?? '',
      mount.cacheStorageClass ?? '',
    ],
    LABEL_LIMIT,
  );
}

/**
 * The name of the CSI driver's IAM role: readable start, and a hash over what
 * makes a cluster unique, because an account's roles are shared by its regions.
 *
 * @remarks
 *
 * `names.tf` computes the same; a test holds both together.
 *
 * @public
 */
export function driverRoleName(cluster: Cluster) {
  const end = `-s3-csi-driver-${stableHash(clusterIdentity(cluster))}`;
  return `${cluster.cluster.slice(0, ROLE_LIMIT - end.length)}${end}`;
}

/**
 * What the managed policies of the driver's role are called, before a number.
 *
 * @remarks
 *
 * A role that is there already can serve several clusters, each with policies
 * of its own, so its name is not enough; `names.tf` computes the same.
 */
export function driverPolicyName(cluster: Cluster) {
  return cluster.driverRole === undefined
    ? driverRoleName(cluster)
    : `${cluster.driverRole}-${stableHash(clusterIdentity(cluster))}`;
}

/**
 * The name of a service account's IAM role; `names.tf` computes the same.
 *
 * @public
 */
export function serviceAccountRoleName(
  cluster: Cluster,
  account: ServiceAccount,
) {
  return hashedName(
    `${cluster.cluster}-${account.namespace}-${account.name}`,
    [...clusterIdentity(cluster), account.namespace, account.name],
    ROLE_LIMIT,
  );
}

/** A Kubernetes service account. @public */
export interface ServiceAccount {
  /** Its namespace. */
  namespace: string;
  /** Its name. */
  name: string;
}

/** The CSI driver's own service account, the same on every cluster. */
export const DRIVER_SERVICE_ACCOUNT: ServiceAccount = {
  namespace: 'kube-system',
  name: 's3-csi-driver-sa',
};

/**
 * The name of a mount's Component in the catalog. Namespaces and names hold no
 * dots, so the parts can't run into each other.
 *
 * @public
 */
export function mountEntityName(
  cluster: Pick<Cluster, 'name'>,
  mount: Pick<MountRequest, 'namespace' | 'name'>,
) {
  return boundedName(
    `${cluster.name}.${mount.namespace}.${mount.name}`,
    LABEL_LIMIT,
  );
}

/**
 * A bucket's name for folders and the catalog. An access point's ARN can't name
 * either; underscores, which no bucket's name has, keep the two apart.
 */
export function bucketSlug(bucket: string) {
  const point = parseAccessPointArn(bucket);
  return point
    ? `accesspoint_${point.region}_${point.account}_${point.name}`
    : bucket;
}

/**
 * The name of a bucket's Resource in the catalog, set apart from other
 * Resources, such as a cluster of the same name.
 *
 * @public
 */
export function bucketEntityName(bucket: string) {
  return boundedName(`s3-${bucketSlug(bucket)}`, LABEL_LIMIT);
}

/**
 * A DNS label for the objects of a cluster in Argo CD's namespace, where a hub
 * holds those of many clusters.
 */
export function argoName(cluster: Cluster) {
  const label = cluster.name.replace(/[^a-z0-9-]+/g, '-');
  const readable = `s3-mounts-${label}`;
  return label === cluster.name && readable.length <= 52
    ? readable
    : hashedName(readable, [cluster.name], 52);
}

/**
 * The name of a mount's Application in Argo CD, as the ApplicationSet makes it.
 *
 * @public
 */
export function argoApplicationName(
  cluster: Cluster,
  mount: Pick<MountRequest, 'namespace' | 'name'>,
) {
  return `${argoName(cluster)}.${mount.namespace}.${mount.name}`;
}

/** The name of a workload's Pod. */
export function podName(mount: Pick<MountRequest, 'name'>) {
  return boundedName(`${mount.name}-pod`, LABEL_LIMIT);
}
