import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { MOUNTS } from '../mount/filters';

/** The tab of a mount's page with everything about it. */
export const mountContent = EntityContentBlueprint.make({
  name: 'mount',
  params: {
    path: 's3-mount',
    title: 'S3 mount',
    filter: MOUNTS,
    loader: () => import('./MountPage').then(m => <m.MountPage />),
  },
});
