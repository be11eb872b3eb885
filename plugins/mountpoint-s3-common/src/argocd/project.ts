import { Cluster } from '../cluster/Cluster';
import { argoName } from '../names/names';
import { destination } from './destination';

/**
 * The AppProject: one repository, one cluster, and the kinds that a mount is
 * made of; no mount can reach a system namespace through it.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/projects/
 */
export function project(cluster: Cluster) {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AppProject',
    metadata: {
      name: argoName(cluster),
      namespace: cluster.argocd.namespace,
    },
    spec: {
      description: `S3 mounts on ${cluster.cluster}`,
      sourceRepos: [cluster.argocd.repoURL],
      destinations: [
        '*',
        '!kube-*',
        '!mount-s3',
        `!${cluster.argocd.namespace}`,
      ].map(namespace => ({ ...destination(cluster), namespace })),
      clusterResourceWhitelist: [{ group: '', kind: 'PersistentVolume' }],
      namespaceResourceWhitelist: [
        { group: '', kind: 'PersistentVolumeClaim' },
        { group: '', kind: 'Pod' },
        { group: '', kind: 'ServiceAccount' },
        { group: 'batch', kind: 'Job' },
      ],
    },
  };
}
