import { Cluster } from '../cluster/Cluster';
import { clusterYaml } from '../cluster/clusterYaml';
import { applicationSet } from '../argocd/applicationSet';
import { project } from '../argocd/project';
import { bucketEntity } from '../catalog/bucketEntity';
import { mountEntity } from '../catalog/mountEntity';
import { manifests } from '../manifests/manifests';
import { serviceAccount } from '../manifests/serviceAccount';
import { mountEntityName, volumeName } from '../names/names';
import { MountInputError } from '../request/MountInputError';
import { MountRequest, ResolvedMountRequest } from '../request/MountRequest';
import { terraformModule, terraformRoot } from '../terraform/terraform';
import { writeYaml } from '../text/writeYaml';
import { compareCluster, compareMount } from './existing';
import { findings as findingsOf } from './findings';
import { grants as grantsOf } from './grants';
import {
  bucketPath,
  clusterPath,
  modulePath,
  mountPath,
  serviceAccountPath,
} from './layout';
import { mountYaml } from './mountYaml';
import { Plan, PlannedFile, RepositoryState } from './Plan';
import { pullRequestText } from './pullRequestText';
import { readme } from './readme';
import { resolveMount } from './resolveMount';

function below(folder: string, files: Record<string, string>): PlannedFile[] {
  return Object.entries(files).map(([name, content]) => ({
    path: `${folder}/${name}`,
    content,
  }));
}

/** The files that a cluster has once, whatever is mounted on it. */
function clusterFiles(cluster: Cluster): PlannedFile[] {
  return below(clusterPath(cluster), {
    'cluster.yaml': clusterYaml(cluster),
    'argocd/project.yaml': writeYaml(project(cluster)),
    'argocd/application-set.yaml': writeYaml(applicationSet(cluster)),
    ...Object.fromEntries(
      Object.entries(terraformRoot(cluster)).map(([name, content]) => [
        `terraform/${name}`,
        content,
      ]),
    ),
  });
}

/** The service account, where it is managed here: the same for all its mounts. */
function serviceAccountFiles(
  cluster: Cluster,
  mount: ResolvedMountRequest,
): PlannedFile[] {
  if (!mount.manageServiceAccount || mount.serviceAccount === undefined) {
    return [];
  }
  const account = { namespace: mount.namespace, name: mount.serviceAccount };
  return below(
    serviceAccountPath(cluster, account),
    serviceAccount(cluster, account),
  );
}

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
 * for an empty repository
 * @public
 */
export function planMount(options: {
  request: MountRequest;
  cluster: Cluster;
  repository: RepositoryState;
}): Plan {
  const { request, cluster, repository } = options;
  const mount = resolveMount(cluster, request);
  const isSetUp = repository.cluster !== undefined;

  const existing =
    repository.mount === undefined
      ? undefined
      : compareMount(cluster, mount, repository.mount);
  const remarks = findingsOf({ cluster, mount, isSetUp });
  const findings = [
    ...(repository.cluster === undefined
      ? []
      : compareCluster(cluster, repository.cluster)),
    ...(existing?.findings ?? []),
    ...remarks,
  ];
  const grants = grantsOf(cluster, mount);

  const files = [
    ...(repository.module === undefined
      ? below(modulePath(cluster.root), terraformModule())
      : []),
    ...(isSetUp ? [] : clusterFiles(cluster)),
    ...below(bucketPath(cluster.root, mount.bucket), {
      'catalog-info.yaml': writeYaml(
        bucketEntity(mount.bucket, cluster.bucketResourceOwner),
      ),
    }),
    ...serviceAccountFiles(cluster, mount),
    ...below(mountPath(cluster, mount), {
      'mount.yaml': mountYaml(mount),
      'catalog-info.yaml': writeYaml(mountEntity(cluster, mount)),
      'README.md': readme({ cluster, mount, findings: remarks, grants }),
      ...Object.fromEntries(
        Object.entries(manifests(cluster, mount)).map(([name, content]) => [
          `manifests/${name}`,
          content,
        ]),
      ),
    }),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));

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
export function refuseErrors(plan: Plan): void {
  const problems = plan.findings
    .filter(({ severity }) => severity === 'error')
    .map(({ field, message }) => ({ field: field ?? 'request', message }));
  if (problems.length > 0) {
    throw new MountInputError(problems);
  }
}
