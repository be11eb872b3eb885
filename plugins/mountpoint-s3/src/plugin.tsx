import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiFolderCloudLine } from '@remixicon/react';
import { mountCard } from './entityCards/mountCard';

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
  extensions: [mountCard],
});
