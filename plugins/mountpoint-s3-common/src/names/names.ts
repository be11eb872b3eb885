import { Cluster } from '../cluster/Cluster';
import { MountRequest, ResolvedMountRequest } from '../request/MountRequest';
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
      cluster.partition,
      cluster.account,
      cluster.region,
      cluster.cluster,
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
  const end = `-s3-csi-driver-${stableHash([
    cluster.partition,
    cluster.account,
    cluster.region,
    cluster.cluster,
  ])}`;
  return `${cluster.cluster.slice(0, ROLE_LIMIT - end.length)}${end}`;
}

/** The ARN of a role of the cluster's account. */
export function roleArn(cluster: Cluster, name: string) {
  return `arn:${cluster.partition}:iam::${cluster.account}:role${
    cluster.rolePath ?? '/'
  }${name}`;
}

/**
 * The name of a mount's Component in the catalog. Namespaces and names hold no
 * dots, so the parts can't run into each other.
 */
export function mountEntityName(
  cluster: Cluster,
  mount: Pick<MountRequest, 'namespace' | 'name'>,
) {
  return boundedName(
    `${cluster.name}.${mount.namespace}.${mount.name}`,
    LABEL_LIMIT,
  );
}

/**
 * The name of a bucket's Resource in the catalog, set apart from other
 * Resources, such as a cluster of the same name.
 */
export function bucketEntityName(bucket: string) {
  return boundedName(`s3-${bucket}`, LABEL_LIMIT);
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

/** The name of a workload's Pod. */
export function podName(mount: Pick<MountRequest, 'name'>) {
  return boundedName(`${mount.name}-pod`, LABEL_LIMIT);
}
