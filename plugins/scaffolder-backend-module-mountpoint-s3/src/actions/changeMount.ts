import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  changeShape,
  existingMount,
  parseChangeRequest,
  planChange,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import {
  enforceGuardrails,
  enforceOwnership,
  readClusterContext,
  readGitopsSettings,
  readGuardrails,
  requireSetUp,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-node';
import { ActionServices } from './ActionServices';
import { changeSetOutputSchema, outputChangeSet } from './changeSetOutput';
import { examples } from './changeMount.examples';
import { writeChangeSet } from './writeChangeSet';

/**
 * The action `mountpoint-s3:change`: other values for some inputs of a mount,
 * in place where Kubernetes allows it, or as a second mount beside the first.
 *
 * @public
 */
export function createChangeMountAction(services: ActionServices) {
  const { config, userInfo } = services;
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
      const guardrails = readGuardrails(config);
      const credentials = await ctx.getInitiatorCredentials();
      const context = await readClusterContext({
        ...services,
        ref: request.cluster,
        settings,
        credentials,
        signal: ctx.signal,
      });
      const cluster = requireSetUp(context);
      const { repository } = context;
      // The mount is its owner's: nobody else may touch it.
      await enforceOwnership({
        guardrails,
        owner: existingMount(cluster, request, repository).owner,
        userInfo,
        credentials,
      });
      const plan = planChange({
        request,
        cluster,
        repository,
        overridableUsages: guardrails.overridableUsages,
      });
      await enforceGuardrails({
        guardrails,
        mount: plan.mount,
        cluster,
        userInfo,
        credentials,
      });
      await writeChangeSet(plan, ctx);
      outputChangeSet(ctx, plan, settings);
      ctx.output('entityRef', plan.entityRef);
    },
  });
}
