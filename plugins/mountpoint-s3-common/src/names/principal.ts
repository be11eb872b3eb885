import { Cluster } from '../cluster/Cluster';
import { ResolvedMountRequest } from '../request/MountRequest';
import {
  DRIVER_SERVICE_ACCOUNT,
  driverPolicyName,
  driverRoleName,
  ServiceAccount,
  serviceAccountRoleName,
} from './names';

/**
 * Who reads a bucket: a role, and the one service account that can take it.
 *
 * @public
 */
export interface Principal {
  /** The role's name. */
  roleName: string;
  /** The role's ARN. */
  roleArn: string;
  /** What its managed policies are called, before a number. */
  policyName: string;
  /** The service account that can take it. */
  serviceAccount: ServiceAccount;
}

/**
 * Who reads a mount's bucket: the CSI driver, or the workload's own service
 * account. Mounts with the same one share its role.
 */
export function principalOf(
  cluster: Cluster,
  mount: ResolvedMountRequest,
): Principal {
  const own =
    mount.credentials === 'pod' && mount.serviceAccount !== undefined
      ? { namespace: mount.namespace, name: mount.serviceAccount }
      : undefined;
  const roleName = own
    ? serviceAccountRoleName(cluster, own)
    : cluster.driverRole ?? driverRoleName(cluster);
  // A role that is there already may have a path of its own, which nobody but
  // IAM knows.
  const path =
    own || cluster.addon !== 'existing' ? cluster.rolePath ?? '/' : '/';
  return {
    roleName,
    roleArn: `arn:${cluster.partition}:iam::${cluster.account}:role${path}${roleName}`,
    policyName: own ? roleName : driverPolicyName(cluster),
    serviceAccount: own ?? DRIVER_SERVICE_ACCOUNT,
  };
}
