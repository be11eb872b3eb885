// The demo app, started by `npm start` in the repository's root: a complete
// Backstage with this plugin, configured by the root's app-config.yaml.

import { createDevApp } from '@backstage/frontend-dev-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import catalogGraphPlugin from '@backstage/plugin-catalog-graph/alpha';
import orgPlugin from '@backstage/plugin-org/alpha';
import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';
import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';
import mountpointS3Plugin from '../src';
import { demoStylesModule } from './demoStyles';
import { sidebarModule } from './sidebar';

createDevApp({
  features: [
    catalogPlugin,
    catalogGraphPlugin,
    orgPlugin,
    scaffolderPlugin,
    userSettingsPlugin,
    mountpointS3Plugin,
    sidebarModule,
    demoStylesModule,
  ],
});
