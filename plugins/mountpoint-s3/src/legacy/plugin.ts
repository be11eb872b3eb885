import {
  createApiFactory,
  createPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { MountpointS3Client } from '../api/MountpointS3Client';
import { mountpointS3ApiRef } from '../api/mountpointS3ApiRef';
import { createFromTemplateRouteRef } from '../menu/createFromTemplateRouteRef';

/**
 * The Backstage plugin of S3 Mounts, for the classic frontend system.
 *
 * @public
 */
export const mountpointS3Plugin = createPlugin({
  id: 'mountpoint-s3',
  apis: [
    createApiFactory({
      api: mountpointS3ApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new MountpointS3Client(deps),
    }),
  ],
  externalRoutes: { createFromTemplate: createFromTemplateRouteRef },
});
