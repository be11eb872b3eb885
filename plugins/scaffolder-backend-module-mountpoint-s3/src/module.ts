import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { createPlanMountAction } from './actions/planMount';

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
      },
      async init({ scaffolder, catalog, config, reader }) {
        const integrations = ScmIntegrations.fromConfig(config);
        scaffolder.addActions(
          createPlanMountAction({ catalog, config, integrations, reader }),
        );
      },
    });
  },
});
