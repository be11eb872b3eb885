import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  parseSetUpRequest,
  setUpShape,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { planClusterSetUp } from '@s3-mounts/backstage-plugin-mountpoint-s3-node';
import { ActionServices } from './ActionServices';
import { changeSetOutputSchema, outputChangeSet } from './changeSetOutput';
import { examples } from './setUpCluster.examples';
import { planOptions } from './planOptions';
import { writeChangeSet } from './writeChangeSet';

/**
 * The action `mountpoint-s3:set-up-cluster`: the first set-up of a cluster, an
 * upgrade of the add-on or of the Terraform module, or other settings.
 *
 * @public
 */
export function createSetUpClusterAction(services: ActionServices) {
  return createTemplateAction({
    id: 'mountpoint-s3:set-up-cluster',
    description:
      'Plans the set-up of S3 mounts on an EKS cluster, or a change of it: writes the cluster’s Terraform and Argo CD files into the workspace',
    examples,
    supportsDryRun: true,
    schema: {
      input: z => z.object(setUpShape).passthrough(),
      output: changeSetOutputSchema,
    },
    async handler(ctx) {
      const options = await planOptions(services, ctx);
      const { plan } = await planClusterSetUp({
        ...options,
        request: parseSetUpRequest(ctx.input),
      });
      await writeChangeSet(plan, ctx);
      outputChangeSet(ctx, plan, options.settings);
    },
  });
}
