import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  changeShape,
  parseChangeRequest,
  planChange,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import {
  readClusterContext,
  readGitopsSettings,
  requireSetUp,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-node';
import { ActionServices } from './ActionServices';
import { changeSetOutput, changeSetOutputSchema } from './changeSetOutput';
import { examples } from './changeMount.examples';
import { writeChangeSet } from './writeChangeSet';

/**
 * The action `mountpoint-s3:change`: other values for some inputs of a mount,
 * in place where Kubernetes allows it, or as a second mount beside the first.
 *
 * @public
 */
export function createChangeMountAction(services: ActionServices) {
  const { config } = services;
  return createTemplateAction({
    id: 'mountpoint-s3:change',
    description:
      'Plans a change of an S3 mount: writes the files that change into the workspace, in place or as a second mount beside the first',
    examples,
    supportsDryRun: true,
    schema: {
      input: z => z.object(changeShape).passthrough(),
      output: {
        ...changeSetOutputSchema,
        entityRef: z =>
          z.string().describe("Entity reference of the mount's Component"),
      },
    },
    async handler(ctx) {
      const request = parseChangeRequest(ctx.input);
      const settings = readGitopsSettings(config);
      const context = await readClusterContext({
        ...services,
        ref: request.cluster,
        settings,
        credentials: await ctx.getInitiatorCredentials(),
        signal: ctx.signal,
      });
      const plan = planChange({
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
    },
  });
}
