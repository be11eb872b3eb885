// The demo's backend: a complete Backstage with the scaffolder, the catalog
// and a local forge, started by `npm start` in the repository's root.

import { createBackend } from '@backstage/backend-defaults';
import { demoForge } from './demoForge';

const backend = createBackend();

backend.add(demoForge);
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(
  import('@s3-mounts/backstage-plugin-scaffolder-backend-module-gitops'),
);
backend.add(import('@s3-mounts/backstage-plugin-mountpoint-s3-backend'));
backend.add(import('../src'));

backend.start();
