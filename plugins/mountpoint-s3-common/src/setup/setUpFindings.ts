import { Cluster } from '../cluster/Cluster';
import { ResolvedMountRequest } from '../request/MountRequest';
import { clusterRules } from '../plan/clusterRules';
import { Finding } from '../plan/Finding';
import { driverVersion, isOlder } from '../rules/driverVersion';
import { quote } from '../text/quote';

/** What there is to say about a cluster's set-up, errors first. */
export function setUpFindings(options: {
  cluster: Cluster;
  current: Cluster | undefined;
  mounts: ResolvedMountRequest[];
  acknowledged: boolean;
}): Finding[] {
  const { cluster, current, mounts, acknowledged } = options;
  const found: Finding[] = [];

  for (const field of ['addon', 'identity'] as const) {
    if (current && current[field] !== cluster[field] && !acknowledged) {
      found.push({
        severity: 'error',
        code: 'state-moves',
        field,
        message: `changing it from ${quote(current[field])} to ${quote(
          cluster[field],
        )} needs Terraform state moves, or roles and the driver are destroyed and made again under running pods: read what they are in the documentation, and give \`acknowledgeStateMoves: true\``,
      });
    }
  }
  for (const mount of mounts) {
    for (const rule of clusterRules(cluster, mount)) {
      found.push({
        ...rule,
        field: 'cluster',
        message: `the mount ${mount.namespace}/${
          mount.name
        } stands against it. ${rule.field ?? ''}: ${rule.message}`,
      });
    }
  }
  if (current) {
    const before = driverVersion(current);
    const after = driverVersion(cluster);
    if (before && after && isOlder(after, before)) {
      found.push({
        severity: 'warning',
        code: 'downgrade',
        field: 'addonVersion',
        message: `The add-on goes back from ${current.addonVersion} to ${cluster.addonVersion}. Mounts may use options that the older driver doesn’t know.`,
      });
    }
    if (
      current.addonVersion !== cluster.addonVersion ||
      current.identity !== cluster.identity
    ) {
      found.push({
        severity: 'warning',
        code: 'restart',
        field: 'cluster',
        message:
          'Pods keep the mount that they have. What changes reaches a pod when all pods of its node that share the volume are started anew.',
      });
    }
  } else if (cluster.addon !== 'existing') {
    found.push({
      severity: 'advice',
      code: 'import',
      field: 'addon',
      message:
        'If the cluster has the add-on already, import it before the first apply, as the pull request says, or Terraform fails because it exists.',
    });
  }
  if (cluster.identity === 'pod-identity') {
    found.push({
      severity: 'advice',
      code: 'pod-identity-agent',
      field: 'identity',
      message:
        'Pod Identity needs the add-on eks-pod-identity-agent on the cluster; EKS Auto Mode has it built in.',
    });
  }
  if (cluster.addon !== 'existing') {
    found.push({
      severity: 'advice',
      code: 'startup-taint',
      field: 'addon',
      message:
        'Pods that start on a fresh node before the driver is ready must wait. Where nodes come and go, give them the taint s3.csi.aws.com/agent-not-ready:NoExecute, which the driver takes away.',
    });
  }
  return found;
}
