import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiFolderCloudLine } from '@remixicon/react';
import { mountpointS3Api } from './api/mountpointS3ApiFactory';
import { createFromTemplateRouteRef } from './menu/createFromTemplateRouteRef';
import { formFieldExtensions } from './formFields';
import { pageExtensions } from './pageExtensions';

/**
 * The Backstage plugin of S3 Mounts, for the new frontend system.
 *
 * @public
 */
export const mountpointS3Plugin = createFrontendPlugin({
  pluginId: 'mountpoint-s3',
  title: 'S3 Mounts',
  icon: <RiFolderCloudLine fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  externalRoutes: { createFromTemplate: createFromTemplateRouteRef },
  extensions: [mountpointS3Api, ...formFieldExtensions, ...pageExtensions],
});
