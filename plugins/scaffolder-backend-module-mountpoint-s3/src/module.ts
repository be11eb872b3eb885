import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { readGuardrails } from '@s3-mounts/backstage-plugin-mountpoint-s3-node';
import { createChangeMountAction } from './actions/changeMount';
import { createPlanMountAction } from './actions/planMount';
import { createRemoveMountAction } from './actions/removeMount';
import { createSetUpClusterAction } from './actions/setUpCluster';

/**
 * Adds the actions `mountpoint-s3:*` to the scaffolder.
 *
 * @public
 */
export const scaffolderModuleMountpointS3 = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'mountpoint-s3',
  register({ registerInit }) {
    registerInit({
      deps: {
        scaffolder: scaffolderActionsExtensionPoint,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        reader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      async init({ scaffolder, catalog, config, reader, userInfo }) {
        // A mistake in them stops the backend here, not a request later.
        readGuardrails(config);
        const integrations = ScmIntegrations.fromConfig(config);
        const services = { catalog, config, integrations, reader, userInfo };
        scaffolder.addActions(
          createPlanMountAction(services),
          createSetUpClusterAction(services),
          createChangeMountAction(services),
          createRemoveMountAction(services),
        );
      },
    });
  },
});
