import {
  changedInputs,
  grantSentences,
  mountDiagram,
  mountPath,
  parseChangeRequest,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { planMountChange } from '@s3-mounts/backstage-plugin-mountpoint-s3-node';
import { clusterPlace } from '../clusters/clusterPlace';
import { hiddenMounts } from '../mounts/hiddenMounts';
import { mountRef } from '../mounts/mountRefOfPath';
import { nothingBut } from './nothingBut';
import { plannedChanges } from './plannedChanges';
import { planOptions } from './planOptions';
import { PlannedPreview, PlanRequest } from './PlanRequest';
import { requireMount } from './requireMount';

/**
 * What a change of a mount would come to.
 *
 * @throws a MountInputError with what stands against it
 */
export async function previewChange(
  asked: PlanRequest,
): Promise<PlannedPreview> {
  const request = parseChangeRequest(asked.inputs);
  await requireMount(asked, request);
  const { plan, cluster, before, repository } = await planMountChange({
    ...planOptions(asked),
    request,
  });
  const { mount } = plan;
  const { commit } = repository;
  const isSecond = mount.name !== before.name;
  if (
    isSecond &&
    repository.files.has(`${mountPath(cluster, mount)}/mount.yaml`) &&
    (await isHidden(asked, request.cluster, mount))
  ) {
    return {
      commit,
      ...nothingBut([
        {
          severity: 'error',
          code: 'mount-hidden',
          field: 'newName',
          message: `\`${mount.name}\` is taken by a mount that you may not see, or that the catalog doesn’t show yet: choose another name`,
        },
      ]),
    };
  }
  const grants = grantSentences(cluster, mount);
  return {
    commit,
    files: plannedChanges(plan, repository),
    findings: plan.findings,
    changes: changedInputs(before, mount),
    grants,
    // The first mount stays what it is beside a second one.
    lostGrants: isSecond
      ? []
      : grantSentences(cluster, before).filter(
          sentence => !grants.includes(sentence),
        ),
    diagram: mountDiagram(cluster, mount),
    ...(isSecond && { secondMount: mount.name }),
  };
}

async function isHidden(
  { services, credentials }: PlanRequest,
  clusterRef: string,
  mount: { namespace: string; name: string },
): Promise<boolean> {
  const ref = mountRef(clusterPlace(clusterRef, services.settings), mount);
  return (await hiddenMounts(services.catalog, [ref], credentials)).has(ref);
}
