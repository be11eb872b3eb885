import {
  RootConfigService,
  UrlReaderService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  mountRequestShape,
  parseMountRequest,
  planMount,
  refuseErrors,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import {
  enforceGuardrails,
  readGitopsSettings,
  readGuardrails,
  readMountContext,
  scaffolderRepoUrl,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-node';
import { join } from 'node:path';
import { examples } from './planMount.examples';
import { writeFiles } from './writeFiles';

/** Where the planned files lie in the task's workspace. */
const SOURCE_PATH = 'gitops';

/** What {@link createPlanMountAction} works with. @public */
export interface CreatePlanMountActionOptions {
  /** Where clusters are looked up. */
  catalog: CatalogService;
  /** The app-config, with the section `mountpointS3`. */
  config: RootConfigService;
  /** The forges that Backstage knows. */
  integrations: ScmIntegrationRegistry;
  /** Reads the GitOps repository. */
  reader: UrlReaderService;
  /** Knows the caller's groups, one of which must own the mount. */
  userInfo: UserInfoService;
}

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
export function createPlanMountAction(options: CreatePlanMountActionOptions) {
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
        sourcePath: z =>
          z.string().describe('Folder of the workspace that holds the files'),
        paths: z =>
          z
            .array(z.string())
            .describe("Paths of the files from the GitOps repository's top"),
        changed: z =>
          z
            .boolean()
            .describe(
              'Whether there is anything to ask for: false if the very same mount exists',
            ),
        repoUrl: z =>
          z
            .string()
            .describe(
              'The GitOps repository as the publish actions take it: github.com?owner=acme&repo=gitops',
            ),
        targetBranch: z =>
          z.string().describe('The branch that the pull request is for'),
        branch: z => z.string().describe('The branch to make'),
        title: z => z.string().describe("The pull request's title"),
        body: z =>
          z.string().describe("The pull request's description, Markdown"),
        commitMessage: z => z.string().describe("The commit's message"),
        entityRef: z =>
          z
            .string()
            .describe("Entity reference of the mount's Component, once merged"),
        findings: z =>
          z
            .array(
              z.object({
                severity: z.enum(['error', 'warning', 'advice']),
                code: z.string(),
                field: z.string().optional(),
                message: z.string(),
              }),
            )
            .describe('What a reviewer should know'),
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
      refuseErrors(plan);
      for (const { severity, message } of plan.findings) {
        ctx.logger.info(`${severity}: ${message}`);
      }

      await writeFiles(join(ctx.workspacePath, SOURCE_PATH), plan.files);
      ctx.logger.info(
        plan.files.length > 0
          ? `Planned ${plan.files.length} files for ${plan.entityRef}`
          : `${plan.entityRef} exists exactly as requested: there is nothing to do`,
      );

      ctx.output('sourcePath', SOURCE_PATH);
      ctx.output(
        'paths',
        plan.files.map(({ path }) => path),
      );
      ctx.output('changed', plan.files.length > 0);
      ctx.output('repoUrl', scaffolderRepoUrl(settings));
      ctx.output('targetBranch', settings.branch);
      ctx.output('branch', plan.pullRequest.branch);
      ctx.output('title', plan.pullRequest.title);
      ctx.output('body', plan.pullRequest.body);
      ctx.output('commitMessage', plan.pullRequest.commitMessage);
      ctx.output('entityRef', plan.entityRef);
      ctx.output('findings', plan.findings);
    },
  });
}
