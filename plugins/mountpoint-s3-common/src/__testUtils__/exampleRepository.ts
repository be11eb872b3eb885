import { Cluster } from '../cluster/Cluster';
import { planMount } from '../plan/planMount';
import { parseMountRequest } from '../request/parseMountRequest';
import { exampleCluster, inputs } from './examples';

/** Two clusters: one with IRSA and a managed add-on, one with neither. */
export function exampleClusters(): Cluster[] {
  return [
    exampleCluster(),
    exampleCluster(
      {
        cluster: 'analytics',
        identity: 'pod-identity',
        addon: 'existing',
        addonVersion: undefined,
        driverRole: 'analytics-s3',
      },
      'analytics.eu',
    ),
  ];
}

/** Plans a mount into a repository, as a merged pull request would. */
export function addMount(
  files: Map<string, string>,
  cluster: Cluster,
  more: Record<string, unknown>,
) {
  const plan = planMount({
    request: parseMountRequest(
      inputs({ cluster: `resource:default/${cluster.name}`, ...more }),
    ),
    cluster,
    repository: {},
  });
  for (const { path, content } of plan.files) {
    files.set(path, content);
  }
  return plan;
}

/** A repository with mounts of every kind, all as they were planned. */
export function exampleRepository(): Map<string, string> {
  const files = new Map<string, string>();
  const [prod, analytics] = exampleClusters();
  addMount(files, prod, {});
  addMount(files, prod, {
    name: 'scratch',
    bucket: 'acme-scratch--usw2-az1--x-s3',
    access: 'read-write-delete',
    workload: 'pod',
    image: 'python:3.13',
    runAsUser: 1000,
  });
  for (const name of ['features', 'labels']) {
    addMount(files, prod, {
      name,
      prefix: `${name}/`,
      credentials: 'pod',
      serviceAccount: 'trainer',
      manageServiceAccount: true,
    });
  }
  addMount(files, analytics, {
    namespace: 'bi',
    bucket: 'arn:aws:s3:us-west-2:444455556666:accesspoint/reports',
    workload: 'training-job',
    image: 'python:3.13',
  });
  addMount(files, analytics, {
    namespace: 'bi',
    name: 'no',
    credentials: 'pod',
    serviceAccount: 'reader',
    description: '--- "no": ${x} | <b>',
  });
  return files;
}
