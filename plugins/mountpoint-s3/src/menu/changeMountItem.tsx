import { useEntity } from '@backstage/plugin-catalog-react';
import { EntityContextMenuItemBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiEditLine } from '@remixicon/react';
import { MOUNTS } from '../mount/filters';
import { useMountMenuItem } from './useMountMenuItem';

/** "Change" in a mount's menu. */
export const changeMountItem = EntityContextMenuItemBlueprint.make({
  name: 'change-mount',
  params: {
    icon: <RiEditLine size={16} />,
    filter: MOUNTS,
    useProps: () => useMountMenuItem('change', useEntity().entity),
  },
});
