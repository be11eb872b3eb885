import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { MOUNTS } from '../mount/filters';

/**
 * The card on the page of a mount's component. Its code is loaded when such a
 * page is opened.
 */
export const mountCard = EntityCardBlueprint.make({
  name: 'mount',
  params: {
    type: 'content',
    filter: MOUNTS,
    loader: () => import('./MountOverview').then(m => <m.MountOverview />),
  },
});
