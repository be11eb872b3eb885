import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  parseSetUpRequest,
  planSetUp,
  setUpShape,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import {
  readClusterContext,
  readGitopsSettings,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-node';
import { ActionServices } from './ActionServices';
import { changeSetOutputSchema, outputChangeSet } from './changeSetOutput';
import { examples } from './setUpCluster.examples';
import { writeChangeSet } from './writeChangeSet';

/**
 * The action `mountpoint-s3:set-up-cluster`: the first set-up of a cluster, an
 * upgrade of the add-on or of the Terraform module, or other settings.
 *
 * @public
 */
export function createSetUpClusterAction(services: ActionServices) {
  const { config } = services;
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
      const request = parseSetUpRequest(ctx.input);
      const settings = readGitopsSettings(config);
      const { name, arn, repository } = await readClusterContext({
        ...services,
        ref: request.cluster,
        settings,
        credentials: await ctx.getInitiatorCredentials(),
        signal: ctx.signal,
      });
      const plan = planSetUp({
        request,
        name,
        arn,
        settings: { ...settings.newClusters, root: settings.root },
        repository,
      });
      await writeChangeSet(plan, ctx);
      outputChangeSet(ctx, plan, settings);
    },
  });
}
