import { Cluster } from '../cluster/Cluster';
import { argoName } from '../names/names';
import { clusterPath } from '../plan/layout';
import { destination } from './destination';

/**
 * The ApplicationSet: one Application for every mount and every managed service
 * account that it finds, so a new one changes no file that is already there.
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
        generator(cluster, 'mounts/*/*/mount.yaml', argoName(cluster)),
        generator(
          cluster,
          'service-accounts/*/*/account.yaml',
          `${argoName(cluster)}.service-account`,
        ),
      ],
      template: {
        metadata: {
          name: '{{ .values.prefix }}.{{ .namespace }}.{{ .name }}',
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
          // What Kubernetes writes into a volume when its claim is bound.
          ignoreDifferences: [
            {
              group: '',
              kind: 'PersistentVolume',
              jsonPointers: [
                '/spec/claimRef/apiVersion',
                '/spec/claimRef/kind',
                '/spec/claimRef/resourceVersion',
                '/spec/claimRef/uid',
              ],
            },
          ],
          syncPolicy: {
            // A mount that is being removed applies nothing any more.
            automated: { prune: true, selfHeal: true, allowEmpty: true },
            syncOptions: ['RespectIgnoreDifferences=true'],
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

/** Finds the files that each stand for an Application, whose name begins so. */
function generator(cluster: Cluster, files: string, prefix: string) {
  return {
    git: {
      repoURL: cluster.argocd.repoURL,
      revision: cluster.argocd.revision,
      files: [{ path: `${clusterPath(cluster)}/${files}` }],
      values: { prefix },
    },
  };
}
