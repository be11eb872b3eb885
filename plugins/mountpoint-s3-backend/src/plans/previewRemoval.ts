import {
  grantSentences,
  parseRemoveRequest,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { planMountRemoval } from '@s3-mounts/backstage-plugin-mountpoint-s3-node';
import { plannedChanges } from './plannedChanges';
import { planOptions } from './planOptions';
import { PlannedPreview, PlanRequest } from './PlanRequest';
import { requireMount } from './requireMount';

/**
 * What the next step of a mount's removal would come to.
 *
 * @throws a MountInputError with what stands against it
 */
export async function previewRemoval(
  asked: PlanRequest,
): Promise<PlannedPreview> {
  const request = parseRemoveRequest(asked.inputs);
  await requireMount(asked, request);
  const { plan, cluster, before, repository } = await planMountRemoval({
    ...planOptions(asked),
    request,
  });
  const sentences = grantSentences(cluster, before);
  const isLast = plan.step === 'record';
  return {
    commit: repository.commit,
    files: plannedChanges(plan, repository),
    findings: plan.findings,
    changes: [],
    // Permissions go last, when no pod can use them any more.
    grants: isLast ? [] : sentences,
    lostGrants: isLast ? sentences : [],
    step: plan.step,
  };
}
