import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  mountRequestShape,
  parseMountRequest,
  planMount,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import {
  enforceGuardrails,
  readGitopsSettings,
  readGuardrails,
  readMountContext,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-node';
import { ActionServices } from './ActionServices';
import { changeSetOutputSchema, outputChangeSet } from './changeSetOutput';
import { examples } from './planMount.examples';
import { writeChangeSet } from './writeChangeSet';

/**
 * The action `mountpoint-s3:plan`: from a request for a mount to the files of
 * its pull request, in the workspace's folder `gitops`.
 *
 * @remarks
 *
 * It reads the catalog as the caller and the GitOps repository as Backstage,
 * and writes to the workspace only; a dry run does the same. A request that the
 * core or the operator's guardrails refuse leaves no file, and fails the task
 * before a branch is made.
 *
 * The scaffolder checks inputs against the schema's types only, and would refuse
 * an unknown one without saying what is allowed, so they are all let through
 * here and parsed in the handler.
 *
 * @public
 */
export function createPlanMountAction(options: ActionServices) {
  const { catalog, config, integrations, reader, userInfo } = options;
  return createTemplateAction({
    id: 'mountpoint-s3:plan',
    description:
      'Plans an S3 mount on an EKS cluster: writes the Terraform, Kubernetes, Argo CD and catalog files of its pull request into the workspace',
    examples,
    supportsDryRun: true,
    schema: {
      input: z => z.object(mountRequestShape).passthrough(),
      output: {
        ...changeSetOutputSchema,
        entityRef: z =>
          z
            .string()
            .describe("Entity reference of the mount's Component, once merged"),
      },
    },
    async handler(ctx) {
      const request = parseMountRequest(ctx.input);
      const settings = readGitopsSettings(config);
      const guardrails = readGuardrails(config);
      const credentials = await ctx.getInitiatorCredentials();
      const { cluster, repository } = await readMountContext({
        request,
        settings,
        catalog,
        credentials,
        reader,
        integrations,
        signal: ctx.signal,
      });
      ctx.logger.info(
        `Read ${settings.url}${
          repository.commit ? ` at ${repository.commit}` : ''
        }: ${cluster.name} ${
          repository.cluster === undefined ? 'is not set up yet' : 'is set up'
        }`,
      );

      const plan = planMount({
        request,
        cluster,
        repository,
        overridableUsages: guardrails.overridableUsages,
      });
      // Before the plan's own errors, which tell of what the repository holds.
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
