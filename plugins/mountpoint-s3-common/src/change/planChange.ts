import { isEmptied } from '../check/isEmptied';
import { Cluster } from '../cluster/Cluster';
import { mountEntityName, volumeName } from '../names/names';
import {
  bucketFiles,
  mountFiles,
  serviceAccountFiles,
  sorted,
} from '../plan/files';
import { defaultBucketOwner } from '../plan/defaultBucketOwner';
import { Finding } from '../plan/Finding';
import { findings as findingsOf } from '../plan/findings';
import { grants as grantsOf } from '../plan/grants';
import { existingMount } from '../plan/existingMount';
import { mountPath } from '../plan/layout';
import { Plan, RepositoryFiles } from '../plan/Plan';
import { planMount } from '../plan/planMount';
import { recordedMount } from '../plan/recordedMount';
import { resolveMount } from '../plan/resolveMount';
import { MountInputError } from '../request/MountInputError';
import { MountRequest, ResolvedMountRequest } from '../request/MountRequest';
import { parseMountRequest } from '../request/parseMountRequest';
import { Usage } from '../rules/usages';
import { quote } from '../text/quote';
import { changeText } from './changeText';
import { differences, identityDifferences } from './identityFields';
import { ChangeRequest } from './parseChangeRequest';

/** The inputs of a mount with the changes applied, to be parsed anew. */
function inputsAfter(
  cluster: Cluster,
  before: ResolvedMountRequest,
  request: ChangeRequest,
): Record<string, unknown> {
  const inputs: Record<string, unknown> = { ...before, ...request.changes };
  // A default is no choice: the other bucket has its own.
  if (
    inputs.bucket !== before.bucket &&
    request.changes.bucketOwner === undefined &&
    before.bucketOwner === defaultBucketOwner(cluster, before)
  ) {
    delete inputs.bucketOwner;
  }
  for (const key of request.removed) {
    delete inputs[key];
  }
  // What only makes sense with another value goes when that does, unless it was
  // asked for: a form sends along what it shows of the mount.
  const { changes } = request;
  const { workload, cache, credentials } = { ...before, ...changes };
  const useless: (keyof MountRequest)[] = [
    ...(workload === 'none' ? (['image', 'mountPath'] as const) : []),
    ...(cache === 'none' ? (['cacheSize'] as const) : []),
    ...(cache === 'ephemeral' ? [] : (['cacheStorageClass'] as const)),
    ...(credentials === 'driver'
      ? (['serviceAccount', 'manageServiceAccount'] as const)
      : []),
  ];
  for (const key of useless) {
    if (changes[key] === undefined || changes[key] === before[key]) {
      delete inputs[key];
    }
  }
  return inputs;
}

/**
 * Refuses to take a value away and to give another one at once. The one that is
 * there may come along: a form that shows it sends it.
 */
function refuseContradictions(
  before: ResolvedMountRequest,
  { changes, removed }: ChangeRequest,
): void {
  const contradicted = removed.filter(
    key => changes[key] !== undefined && changes[key] !== before[key],
  );
  if (contradicted.length > 0) {
    throw new MountInputError(
      contradicted.map(key => ({
        field: 'remove',
        message: `${quote(
          key,
        )} is to lose its value, and is given one: allowed is one of the two`,
      })),
    );
  }
}

function changeFindings(
  before: ResolvedMountRequest,
  after: ResolvedMountRequest,
): Finding[] {
  const changed = differences(before, after);
  const found: Finding[] = [];
  const remounts = [
    'access',
    'allowOverwrite',
    'runAsUser',
    'runAsGroup',
    'kmsKeyArn',
    'metadataTtl',
    'mountOptions',
  ] as const;
  if (remounts.some(key => changed.includes(key))) {
    found.push({
      severity: 'warning',
      code: 'remount',
      field: remounts.find(key => changed.includes(key)),
      message:
        'Mount options reach a pod with a new mount only: restart every workload that uses the claim, all of a node together, because they share one.',
    });
  }
  if (before.manageServiceAccount && !after.manageServiceAccount) {
    found.push({
      severity: 'advice',
      code: 'account-stays',
      field: 'manageServiceAccount',
      message: `The service account ${quote(
        before.serviceAccount,
      )} stays on the cluster, so that no pod loses it. When somebody else makes it, and no other mount does, delete its folder in the repository.`,
    });
  }
  if (changed.includes('workload') || changed.includes('image')) {
    found.push({
      severity: 'advice',
      code: 'workload-replaced',
      field: 'workload',
      message:
        'Argo CD replaces the example workload: a pod is started anew, and a training job runs again.',
    });
  }
  return found;
}

/**
 * Plans a change of a mount: in place where Kubernetes allows it, or else a
 * second mount beside the first, whose removal follows.
 *
 * @param options - `repository` holds the files of the mount's folder, and of
 * the second mount's; `overridableUsages` are those that the operator lets pass
 * with a warning
 * @throws a MountInputError when the mount isn't there, or the change makes it
 * invalid; what else stands against it is a finding
 * @public
 */
export function planChange(options: {
  request: ChangeRequest;
  cluster: Cluster;
  repository: RepositoryFiles;
  overridableUsages?: readonly Usage[];
}): Plan {
  const { request, cluster, repository, overridableUsages } = options;
  const before = existingMount(cluster, request, repository);
  refuseContradictions(before, request);
  const folder = mountPath(cluster, request);
  const inputs = inputsAfter(cluster, before, request);
  const wanted = parseMountRequest(inputs);
  // An owner that is taken away goes back to the default; one that an older
  // record lacks is not added by another change.
  const after = request.removed.includes('bucketOwner')
    ? resolveMount(cluster, wanted)
    : recordedMount(cluster, wanted);
  const fixed = identityDifferences(before, after);

  if (
    isEmptied(repository.files.get(`${folder}/manifests/kustomization.yaml`))
  ) {
    throw new MountInputError([
      {
        field: 'name',
        message: `${quote(
          request.name,
        )} is being removed: ask for a new mount under another name`,
      },
    ]);
  }
  if (fixed.length > 0 && request.newName === undefined) {
    throw new MountInputError([
      {
        field: 'newName',
        message: `is required, because ${fixed.join(
          ', ',
        )} can't change under a bound claim: give the name of a second mount, to which your pods move before this one is removed`,
      },
    ]);
  }
  if (fixed.length > 0) {
    return secondMount(options, {
      ...wanted,
      name: request.newName!,
    });
  }

  const planned = [
    ...bucketFiles(cluster, after),
    ...serviceAccountFiles(cluster, after),
    ...mountFiles(cluster, after),
  ];
  const files = sorted(
    planned.filter(
      ({ path, content }) => repository.files.get(path) !== content,
    ),
  );
  const kept = new Set(planned.map(({ path }) => path));
  const deletions = [...repository.files.keys()]
    .filter(path => path.startsWith(`${folder}/manifests/`) && !kept.has(path))
    .sort();
  const unchanged = differences(before, after).length === 0;
  const findings = [
    ...findingsOf({
      cluster,
      mount: after,
      isSetUp: true,
      overridableUsages,
    }),
    ...changeFindings(before, after),
  ];
  const grants = grantsOf(cluster, after);
  return {
    mount: after,
    entityRef: `component:default/${mountEntityName(cluster, after)}`,
    volume: volumeName(cluster, after),
    files: unchanged ? [] : files,
    deletions: unchanged ? [] : deletions,
    findings,
    grants,
    pullRequest: changeText({
      cluster,
      before,
      after,
      files,
      deletions,
      findings,
      grants,
      grantedBefore: grantsOf(cluster, before),
    }),
  };
}

/** The second mount, planned like any other, and what becomes of the first. */
function secondMount(
  options: {
    request: ChangeRequest;
    cluster: Cluster;
    repository: RepositoryFiles;
    overridableUsages?: readonly Usage[];
  },
  second: MountRequest,
): Plan {
  const { request, cluster, repository } = options;
  const plan = planMount({
    request: second,
    cluster,
    overridableUsages: options.overridableUsages,
    repository: {
      commit: repository.commit,
      // The change is planned by the cluster.yaml that is there.
      cluster: repository.files.get(
        `${mountPath(cluster, request).split('/mounts/')[0]}/cluster.yaml`,
      ),
      mount: repository.files.get(`${mountPath(cluster, second)}/mount.yaml`),
      module: 'present',
    },
  });
  const next = `This is a second mount beside ${request.namespace}/${request.name}, which stays until it is removed. After the merge: apply Terraform, wait until the claim ${second.name} is bound, let the pods use it in place of ${request.name}, and then ask for the removal of ${request.name}.`;
  return {
    ...plan,
    findings: [
      ...plan.findings,
      {
        severity: 'warning',
        code: 'second-mount',
        field: 'newName',
        message: next,
      },
    ],
    pullRequest: {
      ...plan.pullRequest,
      body: `${next}\n\n${plan.pullRequest.body}`,
    },
  };
}
