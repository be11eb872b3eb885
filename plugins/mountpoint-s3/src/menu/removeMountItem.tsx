import { useEntity } from '@backstage/plugin-catalog-react';
import { EntityContextMenuItemBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiDeleteBinLine } from '@remixicon/react';
import { MOUNTS } from '../mount/filters';
import { useMountMenuItem } from './useMountMenuItem';

/** "Remove" in a mount's menu. */
export const removeMountItem = EntityContextMenuItemBlueprint.make({
  name: 'remove-mount',
  params: {
    icon: <RiDeleteBinLine size={16} />,
    filter: MOUNTS,
    useProps: () => useMountMenuItem('remove', useEntity().entity),
  },
});
