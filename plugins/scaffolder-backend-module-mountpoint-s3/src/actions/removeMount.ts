import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  parseRemoveRequest,
  removeShape,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import {
  planMountRemoval,
  readGitopsSettings,
  readGuardrails,
  readRepositoryFiles,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-node';
import { ActionServices } from './ActionServices';
import { changeSetOutputSchema, outputChangeSet } from './changeSetOutput';
import { examples } from './removeMount.examples';
import { writeChangeSet } from './writeChangeSet';

/**
 * The action `mountpoint-s3:remove`: the next of the two steps of a mount's
 * removal. Which one it is follows from the GitOps repository.
 *
 * @public
 */
export function createRemoveMountAction(services: ActionServices) {
  const { config } = services;
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
      const settings = readGitopsSettings(config);
      const { plan } = await planMountRemoval({
        ...services,
        request: parseRemoveRequest(ctx.input),
        settings,
        guardrails: readGuardrails(config),
        credentials: await ctx.getInitiatorCredentials(),
        readFiles: filter =>
          readRepositoryFiles({
            ...services,
            settings,
            filter,
            signal: ctx.signal,
          }),
      });
      await writeChangeSet(plan, ctx);
      outputChangeSet(ctx, plan, settings);
      ctx.output('entityRef', plan.entityRef);
      ctx.output('step', plan.step);
    },
  });
}
