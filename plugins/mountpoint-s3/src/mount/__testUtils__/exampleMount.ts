import type { Entity } from '@backstage/catalog-model';
import {
  type Cluster,
  existingMount,
  type MountRecord,
  mountEntityName,
  parseCluster,
  parseMountRequest,
  planMount,
  readYaml,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';

const FOLDER =
  'https://git.example.com/acme/gitops/tree/main/clusters/data-prod';

/** A cluster as its `cluster.yaml` has it. */
export function exampleCluster(more: object = {}): Cluster {
  return parseCluster({
    name: 'data-prod',
    data: {
      version: 1,
      cluster: 'data-prod',
      region: 'us-west-2',
      account: '111122223333',
      addonVersion: 'v2.7.0-eksbuild.1',
      argocd: { repoURL: 'https://git.example.com/acme/gitops.git' },
      ...more,
    },
  });
}

/** A mount as its pull request writes it: what the catalog and the backend then say. */
export function exampleMount(more: object = {}): {
  entity: Entity;
  record: MountRecord;
} {
  const cluster = exampleCluster();
  const request = parseMountRequest({
    cluster: 'resource:default/data-prod',
    namespace: 'ml-training',
    name: 'product-images',
    owner: 'group:default/data-science',
    bucket: 'acme-ml-datasets',
    prefix: 'product-images/2026/',
    ...more,
  });
  const { files } = planMount({ request, cluster, repository: {} });
  const content = new Map(files.map(file => [file.path, file.content]));
  const folder = `clusters/data-prod/s3-mounts/mounts/${request.namespace}/${request.name}`;
  const entity = readYaml(
    content.get(`${folder}/catalog-info.yaml`)!,
  ) as Entity;
  return {
    entity: related(entity),
    record: {
      entityRef: `component:default/${mountEntityName(cluster, request)}`,
      clusterRef: request.cluster,
      commit: '0123456789abcdef0123456789abcdef01234567',
      links: { folder: FOLDER, record: `${FOLDER}/mount.yaml` },
      isBeingRemoved: false,
      cluster,
      mount: existingMount(cluster, request, { files: content }),
      problems: [],
    },
  };
}

/** An entity with the relations that the catalog derives from its spec. */
function related(entity: Entity): Entity {
  const { owner, dependsOn } = entity.spec as {
    owner: string;
    dependsOn: string[];
  };
  return {
    ...entity,
    relations: [
      { type: 'ownedBy', targetRef: owner },
      ...dependsOn.map(targetRef => ({ type: 'dependsOn', targetRef })),
    ],
  };
}

/** The Resource of the bucket that {@link exampleMount} mounts. */
export const exampleBucket: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    namespace: 'default',
    name: 's3-acme-ml-datasets',
    title: 'acme-ml-datasets',
    annotations: { 's3-mounts/bucket': 'acme-ml-datasets' },
  },
  spec: { type: 's3-bucket', owner: 'group:default/platform' },
};

/** The Resource of the cluster that {@link exampleMount} is on. */
export const exampleClusterEntity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { namespace: 'default', name: 'data-prod' },
  spec: { type: 'kubernetes-cluster', owner: 'group:default/platform' },
};
