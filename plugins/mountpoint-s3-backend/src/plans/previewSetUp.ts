import {
  changedSettings,
  Finding,
  MountInputError,
  parseSetUpRequest,
  RepositoryFiles,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import {
  ClusterSetUpPlan,
  planClusterSetUp,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-node';
import { clusterPlace, ClusterPlace } from '../clusters/clusterPlace';
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
  const { plan, repository } = setUp;
  const place = clusterPlace(request.cluster, services.settings);
  const hidden = await hiddenMounts(
    services.catalog,
    mountsToldOf(setUp, place),
    credentials,
  );
  const isHidden = (path: string) => {
    const ref = mountRefOfPath(place, path);
    return ref !== undefined && hidden.has(ref);
  };
  const visible = {
    files: plan.files.filter(({ path }) => !isHidden(path)),
    deletions: plan.deletions,
  };
  return {
    commit: repository.commit,
    files: plannedChanges(visible, repository),
    hiddenFiles: plan.files.length - visible.files.length,
    findings: findingsToTell(setUp, isHidden),
    changes: changedSettings(plan.current, plan.cluster).map(change => ({
      ...change,
      name: setUpInputOf(change.name),
    })),
    grants: [],
    lostGrants: [],
  };
}

/** The Components of the mounts that the plan says something of. */
function mountsToldOf(
  { plan, repository, planFrom }: ClusterSetUpPlan,
  place: ClusterPlace,
): string[] {
  const isOfMount = (path: string) => mountRefOfPath(place, path) !== undefined;
  const withoutMounts = planFrom(filesWithout(repository, isOfMount)).findings
    .length;
  const paths =
    withoutMounts === plan.findings.length
      ? plan.files.map(({ path }) => path)
      : [...repository.files.keys()];
  return paths.flatMap(path => mountRefOfPath(place, path) ?? []);
}

/** The plan's findings, and of those about hidden mounts only that there are any. */
function findingsToTell(
  { plan, repository, planFrom }: ClusterSetUpPlan,
  isHidden: (path: string) => boolean,
): Finding[] {
  const visible = filesWithout(repository, isHidden);
  if (visible.files.size === repository.files.size) {
    return plan.findings;
  }
  const { findings } = planFrom(visible);
  const secret = plan.findings.find(
    ({ message }) => !findings.some(known => known.message === message),
  );
  return secret
    ? [
        {
          severity: secret.severity,
          code: 'hidden-mounts',
          field: 'cluster',
          message:
            'Mounts on this cluster that you may not see stand against it. Ask those who run Backstage which they are.',
        },
        ...findings,
      ]
    : findings;
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
