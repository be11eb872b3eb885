import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { EntityContextMenuItemBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiSettings3Line } from '@remixicon/react';
import { CLUSTERS } from '../mount/filters';
import { useMessages } from '../translation/useMessages';
import { linkItem } from './linkItem';
import { useTemplateLink } from './useTemplateLink';

/** "Set up S3 mounts" in a cluster's menu. */
export const setUpClusterItem = EntityContextMenuItemBlueprint.make({
  name: 'set-up-cluster',
  params: {
    icon: <RiSettings3Line size={16} />,
    filter: CLUSTERS,
    useProps: () => {
      const { entity } = useEntity();
      const t = useMessages();
      const linkTo = useTemplateLink();
      return linkItem(
        t('cluster.setUp'),
        linkTo('set-up', { cluster: stringifyEntityRef(entity) }),
      );
    },
  },
});
