import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { MOUNT_COMPONENT_TYPE } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';

/**
 * The card on the page of a mount's component. Its code is loaded when such a
 * page is opened.
 */
export const mountCard = EntityCardBlueprint.make({
  name: 'mount',
  params: {
    type: 'content',
    filter: { kind: 'component', 'spec.type': MOUNT_COMPONENT_TYPE },
    loader: () =>
      import('../components/MountCard/MountCard').then(m => <m.MountCard />),
  },
});
