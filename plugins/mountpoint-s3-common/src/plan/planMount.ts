import { Cluster } from '../cluster/Cluster';
import { mountEntityName, volumeName } from '../names/names';
import { MountInputError } from '../request/MountInputError';
import { MountRequest } from '../request/MountRequest';
import { Usage } from '../rules/usages';
import { compareCluster, compareMount } from './existing';
import {
  bucketFiles,
  clusterFiles,
  moduleFiles,
  mountFiles,
  serviceAccountFiles,
  sorted,
} from './files';
import { findings as findingsOf } from './findings';
import { grants as grantsOf } from './grants';
import { ChangeSet, Plan, RepositoryState } from './Plan';
import { pullRequestText } from './pullRequestText';
import { resolveMount } from './resolveMount';

/**
 * Plans one mount: a pure function from a request, a cluster and the state of
 * the GitOps repository to every file, permission and text.
 *
 * @remarks
 *
 * A plan only adds files, and what it shares with another plan has the same
 * bytes in both, so pull requests merge in any order.
 *
 * It does not throw: what stands against a request is a finding of severity
 * `error`, and {@link refuseErrors} makes an exception of those.
 *
 * @param options - `repository` is what is there at {@link statePaths}; empty
 * for an empty repository; `overridableUsages` are the uses whose errors the
 * operator's guardrails make warnings, which changes no file
 * @public
 */
export function planMount(options: {
  request: MountRequest;
  cluster: Cluster;
  repository: RepositoryState;
  overridableUsages?: readonly Usage[];
}): Plan {
  const { request, cluster, repository, overridableUsages } = options;
  const isSetUp = repository.cluster !== undefined;

  const existing =
    repository.mount === undefined
      ? undefined
      : compareMount(cluster, request, repository.mount);
  const mount = existing?.same ?? resolveMount(cluster, request);
  const remarks = findingsOf({ cluster, mount, isSetUp, overridableUsages });
  const findings = [
    ...(repository.cluster === undefined
      ? []
      : compareCluster(cluster, repository.cluster)),
    ...(existing?.findings ?? []),
    ...remarks,
  ];
  const grants = grantsOf(cluster, mount);

  const files = sorted([
    ...(repository.module === undefined ? moduleFiles(cluster.root) : []),
    ...(isSetUp ? [] : clusterFiles(cluster)),
    ...bucketFiles(cluster, mount),
    ...serviceAccountFiles(cluster, mount),
    ...mountFiles(cluster, mount),
  ]);

  return {
    mount,
    entityRef: `component:default/${mountEntityName(cluster, mount)}`,
    volume: volumeName(cluster, mount),
    files: existing?.same ? [] : files,
    deletions: [],
    findings,
    grants,
    pullRequest: pullRequestText({
      cluster,
      mount,
      files,
      findings,
      grants,
      isSetUp,
    }),
  };
}

/**
 * Stops at a plan that must not be carried out.
 *
 * @throws {@link MountInputError} with the plan's findings of severity `error`
 * @public
 */
export function refuseErrors(plan: Pick<ChangeSet, 'findings'>): void {
  const problems = plan.findings
    .filter(({ severity }) => severity === 'error')
    .map(({ field, message }) => ({ field: field ?? 'request', message }));
  if (problems.length > 0) {
    throw new MountInputError(problems);
  }
}
