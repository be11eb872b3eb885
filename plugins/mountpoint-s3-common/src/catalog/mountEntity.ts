import { Cluster } from '../cluster/Cluster';
import { labels } from '../manifests/labels';
import {
  argoApplicationName,
  argoName,
  bucketEntityName,
  mountEntityName,
  volumeName,
} from '../names/names';
import { bucketConsoleUrl } from '../plan/bucketConsoleUrl';
import { ResolvedMountRequest } from '../request/MountRequest';
import {
  MOUNT_ANNOTATIONS,
  MOUNT_COMPONENT_TYPE,
  PLUGIN_ANNOTATIONS,
} from './annotations';

/**
 * What Backstage's Kubernetes plugin needs to show the example workload; without
 * one it would show nothing. Where it takes its clusters from the catalog, it
 * calls them by their entity's name.
 */
function kubernetesAnnotations(cluster: Cluster, mount: ResolvedMountRequest) {
  return mount.workload === 'none'
    ? {}
    : {
        [PLUGIN_ANNOTATIONS.kubernetesCluster]: cluster.name,
        [PLUGIN_ANNOTATIONS.kubernetesNamespace]: mount.namespace,
        [PLUGIN_ANNOTATIONS.kubernetesLabels]: Object.entries(labels(mount))
          .map(label => label.join('='))
          .join(','),
      };
}

/**
 * The mount's Component in the catalog: owned by the requester's group, and
 * dependent on its bucket and its cluster.
 *
 * @see https://backstage.io/docs/features/software-catalog/descriptor-format#kind-component
 */
export function mountEntity(cluster: Cluster, mount: ResolvedMountRequest) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: mountEntityName(cluster, mount),
      title: `${mount.name} (${mount.namespace} on ${cluster.name})`,
      description: mount.description,
      annotations: {
        [MOUNT_ANNOTATIONS.bucket]: mount.bucket,
        [MOUNT_ANNOTATIONS.prefix]: mount.prefix || undefined,
        [MOUNT_ANNOTATIONS.region]: mount.region,
        [MOUNT_ANNOTATIONS.access]: mount.access,
        [MOUNT_ANNOTATIONS.credentials]: mount.credentials,
        [MOUNT_ANNOTATIONS.namespace]: mount.namespace,
        [MOUNT_ANNOTATIONS.claim]: mount.name,
        [MOUNT_ANNOTATIONS.volume]: volumeName(cluster, mount),
        [PLUGIN_ANNOTATIONS.argoApplication]: argoApplicationName(
          cluster,
          mount,
        ),
        [PLUGIN_ANNOTATIONS.argoNamespace]: cluster.argocd.namespace,
        [PLUGIN_ANNOTATIONS.argoProject]: argoName(cluster),
        ...kubernetesAnnotations(cluster, mount),
      },
      tags: ['s3'],
      links: [
        { url: bucketConsoleUrl(mount), title: 'Objects in the AWS console' },
      ],
    },
    spec: {
      type: MOUNT_COMPONENT_TYPE,
      lifecycle: 'production',
      owner: mount.owner,
      dependsOn: [
        `resource:default/${bucketEntityName(mount.bucket)}`,
        mount.cluster,
      ],
    },
  };
}

/** A mount's entity as a version before wrote it, without what came later. */
export function earlierMountEntity(
  cluster: Cluster,
  mount: ResolvedMountRequest,
) {
  const { metadata, ...entity } = mountEntity(cluster, mount);
  const { links: _later, annotations, ...others } = metadata;
  const later: readonly string[] = Object.values(PLUGIN_ANNOTATIONS);
  return {
    ...entity,
    metadata: {
      ...others,
      annotations: Object.fromEntries(
        Object.entries(annotations).filter(([key]) => !later.includes(key)),
      ),
    },
  };
}
