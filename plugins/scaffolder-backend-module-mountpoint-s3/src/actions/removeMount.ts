import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  parseRemoveRequest,
  planRemove,
  removeShape,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import {
  readClusterContext,
  readGitopsSettings,
  requireSetUp,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-node';
import { ActionServices } from './ActionServices';
import { changeSetOutput, changeSetOutputSchema } from './changeSetOutput';
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
      const request = parseRemoveRequest(ctx.input);
      const settings = readGitopsSettings(config);
      const context = await readClusterContext({
        ...services,
        ref: request.cluster,
        settings,
        credentials: await ctx.getInitiatorCredentials(),
        signal: ctx.signal,
      });
      const plan = planRemove({
        request,
        cluster: requireSetUp(context),
        repository: context.repository,
      });
      await writeChangeSet(plan, ctx);
      for (const [key, value] of Object.entries(
        changeSetOutput(plan, settings),
      )) {
        ctx.output(key as keyof typeof changeSetOutputSchema, value);
      }
      ctx.output('entityRef', plan.entityRef);
      ctx.output('step', plan.step);
    },
  });
}
