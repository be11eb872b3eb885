import { Config } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  createCredentialsProviders,
  createForge,
  FORGE_NAMES,
  ForgeCalls,
} from '@s3-mounts/backstage-plugin-gitops-node';
import { readWantedTree } from '../changes/readWantedTree';
import { repositoryAt } from './repositoryAt';
import { readPatience } from './readPatience';
import { PullRequestRun } from '../pullRequest/PullRequestRun';
import { examples } from './pullRequest.examples';
import { checkPullRequestInput } from './checkPullRequestInput';
import { pullRequestSchema } from './pullRequestSchema';

/**
 * What the action needs.
 *
 * @public
 */
export interface GitopsPullRequestOptions {
  /** app-config: `gitops.pullRequest` and `scaffolder.requireScmUserCredentials`. */
  config: Config;
  /** Which host is which forge, and with what credentials. */
  integrations: ScmIntegrations;
}

/**
 * The action `gitops:pull-request`: the workspace's files as one branch and one
 * pull request, on whichever forge the repository is.
 *
 * @remarks
 *
 * It asks the forge what is there and does what is missing, so running it again
 * after a crash ends in the same branch and the same pull request. It never
 * forces a branch, and never touches one that it did not make. A dry run asks
 * and does nothing.
 *
 * @public
 */
export function createGitopsPullRequestAction(
  options: GitopsPullRequestOptions,
) {
  const { config, integrations } = options;
  const patience = readPatience(config);
  const credentials = createCredentialsProviders(integrations);
  return createTemplateAction({
    id: 'gitops:pull-request',
    description:
      'Opens a pull request with files of the workspace, on GitHub, GitLab, Gitea or Forgejo',
    examples,
    supportsDryRun: true,
    schema: pullRequestSchema,
    async handler(ctx) {
      const { input, logger, signal } = ctx;
      const address = repositoryAt(input.repoUrl, integrations);
      const request = {
        ...checkPullRequestInput(input, ctx.task.id),
        wanted: await readWantedTree({
          workspacePath: ctx.workspacePath,
          sourcePath: input.sourcePath,
          targetPath: input.targetPath,
          filesToDelete: input.filesToDelete,
        }),
      };
      const forgeName = FORGE_NAMES[address.type];
      const calls = new ForgeCalls({
        forge: forgeName,
        patience,
        logger,
        signal,
      });
      const connect = await createForge({
        integrations,
        credentials,
        calls,
        address,
        token: input.token,
        requireToken:
          config.getOptionalBoolean('scaffolder.requireScmUserCredentials') ??
          false,
      });
      const forge = connect(calls);
      const run = new PullRequestRun({
        forge,
        calls,
        patience,
        request,
        logger,
        signal,
      });

      logger.info(
        `Looking at ${address.owner}/${address.repo} on ${forge.name}`,
      );
      try {
        const result = ctx.isDryRun ? await run.preview() : await run.run();
        if (ctx.isDryRun) {
          for (const { kind, path } of result.changes) {
            logger.info(`Would ${kind} ${path}`);
          }
        }
        const { branch, changes, commitSha, pullRequest, state } = result;
        ctx.output('state', state);
        ctx.output('branch', branch);
        ctx.output('changes', changes);
        if (commitSha !== undefined) {
          ctx.output('commitSha', commitSha);
        }
        if (pullRequest) {
          ctx.output('pullRequestUrl', pullRequest.url);
          ctx.output('pullRequestNumber', pullRequest.number);
        }
      } catch (error) {
        if (!ctx.isDryRun) {
          // The task's signal may be what ended the run: these calls outlive it.
          const rest = {
            ...patience,
            attempts: Math.min(patience.attempts, 3),
          };
          const last = new ForgeCalls({
            forge: forgeName,
            patience: rest,
            logger,
          });
          await run.cleanUp(connect(last)).catch(reason => {
            logger.warn(
              `The branch '${request.branch}' could not be cleaned up: ${reason.message}. Running this task again goes on from there`,
            );
          });
        }
        throw error;
      }
    },
  });
}
