import { Cluster } from '../cluster/Cluster';
import { ServiceAccount, serviceAccountRoleName } from '../names/names';
import { writeYaml } from '../text/writeYaml';
import { kustomization } from './kustomization';
import { CONFIRM_DELETION } from './labels';

/**
 * The annotations that give a service account its role. Pod Identity needs
 * none: EKS keeps the association.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html
 */
export function serviceAccountAnnotations(
  cluster: Cluster,
  account: ServiceAccount,
): Record<string, string> {
  return cluster.identity === 'irsa'
    ? {
        'eks.amazonaws.com/role-arn': `arn:${cluster.partition}:iam::${
          cluster.account
        }:role${cluster.rolePath ?? '/'}${serviceAccountRoleName(
          cluster,
          account,
        )}`,
      }
    : {};
}

/**
 * The files of a managed service account's folder: a record that the
 * ApplicationSet finds, and what Argo CD applies. Nothing of a mount goes into
 * them: two mounts of one account write the same bytes.
 */
export function serviceAccount(
  cluster: Cluster,
  account: ServiceAccount,
): Record<string, string> {
  return {
    'account.yaml': writeYaml(
      { version: 1, namespace: account.namespace, name: account.name },
      'A service account that S3 mounts manage.',
    ),
    'manifests/kustomization.yaml': kustomization(['service-account.yaml']),
    'manifests/service-account.yaml': writeYaml({
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: {
        name: account.name,
        namespace: account.namespace,
        labels: { 'app.kubernetes.io/managed-by': 's3-mounts' },
        annotations: {
          ...serviceAccountAnnotations(cluster, account),
          ...CONFIRM_DELETION,
        },
      },
    }),
  };
}
