import { Entity } from '@backstage/catalog-model';
import {
  Cluster,
  parseCluster,
  parseMountRequest,
  planMount,
  readYaml,
  refuseErrors,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';

/** A cluster as its `cluster.yaml` has it. */
export function clusterOf(name = 'data-prod'): Cluster {
  return parseCluster({
    name,
    data: {
      version: 1,
      cluster: name,
      region: 'us-west-2',
      account: '111122223333',
      identity: 'pod-identity',
      addonVersion: 'v2.7.0-eksbuild.1',
      argocd: { repoURL: 'https://git.example.com/acme/gitops.git' },
    },
  });
}

/** An EKS cluster as Backstage's AWS module ingests it. */
export function clusterEntity(
  name: string,
  annotations: Record<string, string> = {
    'amazonaws.com/arn': `arn:aws:eks:us-west-2:111122223333:cluster/${name}`,
    'amazonaws.com/account-id': '111122223333',
  },
): Entity {
  return {
    apiVersion: 'backstage.io/v1beta1',
    kind: 'Resource',
    metadata: { name, namespace: 'default', annotations },
    spec: { type: 'kubernetes-cluster', owner: 'group:default/platform' },
  };
}

/** The inputs of a mount. */
export function inputsOf(more: Record<string, unknown> = {}) {
  return {
    cluster: 'resource:default/data-prod',
    namespace: 'ml',
    name: 'images',
    owner: 'group:default/data-science',
    bucket: 'acme-images',
    ...more,
  };
}

/** The GitOps repository once mounts are merged, by path. */
export function filesOf(
  ...mounts: Record<string, unknown>[]
): Record<string, string> {
  const files: Record<string, string> = {};
  for (const more of mounts) {
    const plan = planMount({
      request: parseMountRequest(inputsOf(more)),
      cluster: clusterOf(),
      repository: {},
    });
    refuseErrors(plan);
    for (const { path, content } of plan.files) {
      files[path] = content;
    }
  }
  return files;
}

/** The mounts' Components among the files, as the catalog ingests them. */
export function mountEntities(files: Record<string, string>): Entity[] {
  return Object.entries(files)
    .filter(([path]) => /\/mounts\/.*\/catalog-info\.yaml$/.test(path))
    .map(([, text]) => {
      const entity = readYaml(text) as Entity;
      return {
        ...entity,
        metadata: { namespace: 'default', ...entity.metadata },
      };
    });
}
