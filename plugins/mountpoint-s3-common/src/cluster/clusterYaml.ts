import { writeYaml } from '../text/writeYaml';
import { Cluster } from './Cluster';

/** The bytes of a cluster's `cluster.yaml`. */
export function clusterYaml(cluster: Cluster): string {
  const { name: _name, ...content } = cluster;
  return writeYaml(
    {
      version: content.version,
      cluster: content.cluster,
      region: content.region,
      account: content.account,
      partition: content.partition,
      identity: content.identity,
      credentials: content.credentials,
      addon: content.addon,
      addonVersion: content.addonVersion,
      driverRole: content.driverRole,
      argocd: {
        namespace: content.argocd.namespace,
        repoURL: content.argocd.repoURL,
        revision: content.argocd.revision,
        destination: content.argocd.destination,
      },
      root: content.root || undefined,
      tags: content.tags,
      permissionsBoundary: content.permissionsBoundary,
      rolePath: content.rolePath,
      stateBackend: content.stateBackend,
      pipelines: content.pipelines.length > 0 ? content.pipelines : undefined,
      bucketResourceOwner:
        content.bucketResourceOwner === 'unknown'
          ? undefined
          : content.bucketResourceOwner,
    },
    'Everything about this cluster that S3 mounts need: Terraform and every plan read it.',
  );
}
