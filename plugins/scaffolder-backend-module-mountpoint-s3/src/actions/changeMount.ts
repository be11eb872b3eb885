import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  changeShape,
  parseChangeRequest,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import {
  planMountChange,
  readGuardrails,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-node';
import { ActionServices } from './ActionServices';
import { changeSetOutputSchema, outputChangeSet } from './changeSetOutput';
import { examples } from './changeMount.examples';
import { planOptions } from './planOptions';
import { writeChangeSet } from './writeChangeSet';

/**
 * The action `mountpoint-s3:change`: other values for some inputs of a mount,
 * in place where Kubernetes allows it, or as a second mount beside the first.
 *
 * @public
 */
export function createChangeMountAction(services: ActionServices) {
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
      const options = await planOptions(services, ctx);
      const { plan } = await planMountChange({
        ...options,
        request: parseChangeRequest(ctx.input),
        guardrails: readGuardrails(services.config),
      });
      await writeChangeSet(plan, ctx);
      outputChangeSet(ctx, plan, options.settings);
      ctx.output('entityRef', plan.entityRef);
    },
  });
}
