import {
  changedSettings,
  clusterPath,
  Finding,
  MountInputError,
  parseSetUpRequest,
  RepositoryFiles,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import {
  ClusterSetUpPlan,
  planClusterSetUp,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-node';
import { clusterPlace } from '../clusters/clusterPlace';
import { findCluster } from '../clusters/findCluster';
import { hiddenMounts } from '../mounts/hiddenMounts';
import { mountRefOfPath } from '../mounts/mountRefOfPath';
import { plannedChanges } from './plannedChanges';
import { planOptions } from './planOptions';
import { PlannedPreview, PlanRequest } from './PlanRequest';
import { setUpInputOf } from './setUpInputOf';

/**
 * What the set-up of a cluster, or a change of it, would come to.
 *
 * @throws a MountInputError with what stands against it
 */
export async function previewSetUp(
  asked: PlanRequest,
): Promise<PlannedPreview> {
  const { services, credentials } = asked;
  const request = parseSetUpRequest(asked.inputs);
  await findCluster(services.catalog, request.cluster, credentials);
  const setUp = await planClusterSetUp({
    ...planOptions(asked),
    request,
  }).catch(error => {
    throw byInput(error);
  });
  const { plan, repository, planFrom } = setUp;
  const place = clusterPlace(request.cluster, services.settings);
  const mountOf = (path: string) => mountRefOfPath(place, path);
  const accounts = `${clusterPath(place)}/service-accounts/`;
  const isOfAccount = (path: string) => path.startsWith(accounts);
  const dependsOnMounts =
    plan.files.some(({ path }) => isOfAccount(path)) ||
    hasFindingsOfMounts(setUp, mountOf);
  const hidden = await hiddenMounts(
    services.catalog,
    [
      ...plan.files.map(({ path }) => path),
      ...(dependsOnMounts ? repository.files.keys() : []),
    ].flatMap(path => mountOf(path) ?? []),
    credentials,
  );
  const isHidden = (path: string) => hidden.has(mountOf(path) ?? '');
  // What the plan would be if the mounts that the caller may not see were none.
  const known =
    dependsOnMounts && hidden.size > 0
      ? planFrom(filesWithout(repository, isHidden))
      : plan;
  const knownPaths = new Set(known.files.map(({ path }) => path));
  const visible = {
    files: plan.files.filter(
      ({ path }) =>
        !isHidden(path) && (!isOfAccount(path) || knownPaths.has(path)),
    ),
    deletions: plan.deletions,
  };
  return {
    commit: repository.commit,
    files: plannedChanges(visible, repository),
    hiddenFiles: plan.files.length - visible.files.length,
    findings: findingsToTell(plan.findings, known.findings),
    changes: changedSettings(plan.current, plan.cluster).map(change => ({
      ...change,
      name: setUpInputOf(change.name),
    })),
    grants: [],
    lostGrants: [],
  };
}

/** Whether any finding follows from a mount. */
function hasFindingsOfMounts(
  { plan, repository, planFrom }: ClusterSetUpPlan,
  mountOf: (path: string) => string | undefined,
): boolean {
  const { findings } = planFrom(
    filesWithout(repository, path => mountOf(path) !== undefined),
  );
  return findings.length !== plan.findings.length;
}

/** The findings, and of those about hidden mounts only that there are any. */
function findingsToTell(
  all: readonly Finding[],
  known: readonly Finding[],
): Finding[] {
  const secret = all.find(
    ({ message }) => !known.some(other => other.message === message),
  );
  return [
    ...(secret
      ? [
          {
            severity: secret.severity,
            code: 'hidden-mounts',
            field: 'cluster',
            message:
              'Mounts on this cluster that you may not see stand against it. Ask those who run Backstage which they are.',
          },
        ]
      : []),
    ...known,
  ];
}

function filesWithout(
  { commit, files }: RepositoryFiles,
  isLeftOut: (path: string) => boolean,
): RepositoryFiles {
  return {
    commit,
    files: new Map([...files].filter(([path]) => !isLeftOut(path))),
  };
}

/** Problems of a whole `cluster.yaml`, each with the input that it came from. */
function byInput(error: unknown): unknown {
  return error instanceof MountInputError
    ? new MountInputError(
        error.problems.map(({ field, message }) => ({
          field: setUpInputOf(field),
          message,
        })),
      )
    : error;
}
