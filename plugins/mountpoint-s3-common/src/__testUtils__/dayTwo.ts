import { Cluster } from '../cluster/Cluster';
import { planMount } from '../plan/planMount';
import { RepositoryFiles } from '../plan/Plan';
import { parseMountRequest } from '../request/parseMountRequest';

export { exampleCluster } from './examples';

/** The inputs of a mount that every test can start from. */
export const EXAMPLE_MOUNT = {
  cluster: 'resource:default/data-prod',
  namespace: 'ml',
  name: 'results',
  owner: 'group:default/data-science',
  bucket: 'acme-results',
  prefix: 'a/',
  access: 'read-write',
  runAsUser: 1000,
};

/** A repository that holds a cluster and the mounts that are asked for. */
export function exampleRepository(
  cluster: Cluster,
  ...requests: Record<string, unknown>[]
): RepositoryFiles {
  const files = new Map<string, string>();
  for (const request of requests) {
    const plan = planMount({
      request: parseMountRequest({ ...EXAMPLE_MOUNT, ...request }),
      cluster,
      repository: {},
    });
    for (const { path, content } of plan.files) {
      files.set(path, content);
    }
  }
  return { commit: 'c0ffee', files };
}

/** The repository after a plan was carried out. */
export function carriedOut(
  repository: RepositoryFiles,
  plan: {
    files: { path: string; content: string }[];
    deletions: string[];
  },
): RepositoryFiles {
  const files = new Map(repository.files);
  for (const { path, content } of plan.files) {
    files.set(path, content);
  }
  for (const path of plan.deletions) {
    files.delete(path);
  }
  return { commit: 'c0ffee2', files };
}
