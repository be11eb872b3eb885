import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  readGitopsSettings,
  readGuardrails,
  repositoryLinks,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-node';
import { ForgePullRequests } from './pullRequests/ForgePullRequests';
import { PullRequestCache } from './pullRequests/PullRequestCache';
import { RepositoryCache } from './repository/RepositoryCache';
import { createRouter } from './router';

/**
 * What the pages of S3 Mounts ask the server, each route as the caller may see
 * the catalog.
 *
 * @public
 */
export const mountpointS3Plugin = createBackendPlugin({
  pluginId: 'mountpoint-s3',
  register({ registerInit }) {
    registerInit({
      deps: {
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        auth: coreServices.auth,
        logger: coreServices.logger,
        reader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      async init(options) {
        const { config, httpRouter, logger, reader, ...services } = options;
        // A mistake in them stops the backend here, not a request later.
        const settings = readGitopsSettings(config);
        const guardrails = readGuardrails(config);
        const integrations = ScmIntegrations.fromConfig(config);
        const forge = { integrations, settings, logger };
        httpRouter.use(
          createRouter({
            ...services,
            settings,
            guardrails,
            links: repositoryLinks(integrations, settings),
            repository: new RepositoryCache({ ...forge, reader }),
            pullRequests: new PullRequestCache(new ForgePullRequests(forge)),
          }),
        );
      },
    });
  },
});
