import { Cluster } from '../cluster/Cluster';
import { argoName } from '../names/names';
import { clusterPath } from '../plan/layout';
import { destination } from './destination';

/**
 * The ApplicationSet: one Application for every `mount.yaml` that it finds, so
 * a new mount changes no file that is already there.
 *
 * @remarks
 *
 * The Application's name begins with the cluster's, because one Argo CD may
 * serve many; the dots keep (`a-b`, `c`) and (`a`, `b-c`) apart.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators-Git/#git-generator-files
 */
export function applicationSet(cluster: Cluster) {
  const { namespace, repoURL, revision } = cluster.argocd;
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'ApplicationSet',
    metadata: { name: argoName(cluster), namespace },
    spec: {
      goTemplate: true,
      goTemplateOptions: ['missingkey=error'],
      generators: [
        {
          git: {
            repoURL,
            revision,
            files: [{ path: `${clusterPath(cluster)}/mounts/*/*/mount.yaml` }],
          },
        },
      ],
      template: {
        metadata: {
          name: `${argoName(cluster)}.{{ .namespace }}.{{ .name }}`,
        },
        spec: {
          project: argoName(cluster),
          source: {
            repoURL,
            targetRevision: revision,
            path: '{{ .path.path }}/manifests',
          },
          destination: {
            ...destination(cluster),
            namespace: '{{ .namespace }}',
          },
          syncPolicy: {
            automated: { prune: true, selfHeal: true },
            retry: {
              limit: 5,
              backoff: { duration: '10s', factor: 2, maxDuration: '5m' },
            },
          },
        },
      },
    },
  };
}
