import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  parseRemoveRequest,
  removeShape,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import {
  planMountRemoval,
  readGuardrails,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-node';
import { ActionServices } from './ActionServices';
import { changeSetOutputSchema, outputChangeSet } from './changeSetOutput';
import { examples } from './removeMount.examples';
import { planOptions } from './planOptions';
import { writeChangeSet } from './writeChangeSet';

/**
 * The action `mountpoint-s3:remove`: the next of the two steps of a mount's
 * removal. Which one it is follows from the GitOps repository.
 *
 * @public
 */
export function createRemoveMountAction(services: ActionServices) {
  return createTemplateAction({
    id: 'mountpoint-s3:remove',
    description:
      'Plans the next step of an S3 mount’s removal: first the Kubernetes objects, then the record and its permissions. Nothing in S3 is deleted',
    examples,
    supportsDryRun: true,
    schema: {
      input: z => z.object(removeShape).passthrough(),
      output: {
        ...changeSetOutputSchema,
        entityRef: z =>
          z.string().describe("Entity reference of the mount's Component"),
        step: z =>
          z
            .enum(['manifests', 'record'])
            .describe('Which step this is: manifests comes first'),
      },
    },
    async handler(ctx) {
      const options = await planOptions(services, ctx);
      const { plan } = await planMountRemoval({
        ...options,
        request: parseRemoveRequest(ctx.input),
        guardrails: readGuardrails(services.config),
      });
      await writeChangeSet(plan, ctx);
      outputChangeSet(ctx, plan, options.settings);
      ctx.output('entityRef', plan.entityRef);
      ctx.output('step', plan.step);
    },
  });
}
