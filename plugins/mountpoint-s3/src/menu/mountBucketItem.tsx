import { useEntity } from '@backstage/plugin-catalog-react';
import { EntityContextMenuItemBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiFolderAddLine } from '@remixicon/react';
import { bucketOf } from '../mount/bucketOf';
import { BUCKETS } from '../mount/filters';
import { useMessages } from '../translation/useMessages';
import { linkItem } from './linkItem';
import { useTemplateLink } from './useTemplateLink';

/** "Mount this bucket" in a bucket's menu. */
export const mountBucketItem = EntityContextMenuItemBlueprint.make({
  name: 'mount-bucket',
  params: {
    icon: <RiFolderAddLine size={16} />,
    filter: BUCKETS,
    useProps: () => {
      const { entity } = useEntity();
      const t = useMessages();
      const linkTo = useTemplateLink();
      return linkItem(
        t('bucket.mountThis'),
        linkTo('add', { bucket: bucketOf(entity) }),
      );
    },
  },
});
