import { createApiRef } from '@backstage/frontend-plugin-api';
import { MountpointS3Api } from './MountpointS3Api';

/**
 * Where the pages of S3 Mounts find the backend plugin.
 *
 * @public
 */
export const mountpointS3ApiRef = createApiRef<MountpointS3Api>({
  id: 'plugin.mountpoint-s3.client',
});
