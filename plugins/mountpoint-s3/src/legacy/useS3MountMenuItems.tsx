import { stringifyEntityRef } from '@backstage/catalog-model';
import type { IconComponent } from '@backstage/core-plugin-api';
import { useAsyncEntity } from '@backstage/plugin-catalog-react';
import {
  RiDeleteBinLine,
  RiEditLine,
  RiFolderAddLine,
  RiSettings3Line,
} from '@remixicon/react';
import { useNavigate } from 'react-router-dom';
import { useMountMenuItem } from '../menu/useMountMenuItem';
import { useTemplateLink } from '../menu/useTemplateLink';
import { bucketOf } from '../mount/bucketOf';
import { useMessages } from '../translation/useMessages';
import { isS3Bucket, isS3Cluster, isS3Mount } from './entityFilters';

/**
 * An item of an entity's menu.
 *
 * @public
 */
export interface S3MountMenuItem {
  /** What it says. */
  title: string;
  /** The sign before it. */
  Icon: IconComponent;
  /** Opens a template's form, filled in. */
  onClick: () => void;
}

const ChangeIcon: IconComponent = () => <RiEditLine size={20} />;
const RemoveIcon: IconComponent = () => <RiDeleteBinLine size={20} />;
const MountIcon: IconComponent = () => <RiFolderAddLine size={20} />;
const SetUpIcon: IconComponent = () => <RiSettings3Line size={20} />;

/**
 * What can be done with a mount, a bucket or a cluster, for the
 * `UNSTABLE_extraContextMenuItems` of an `EntityLayout`. No items while the entity
 * is loaded, on the pages of other entities, and without a scaffolder.
 *
 * @public
 */
export function useS3MountMenuItems(): S3MountMenuItem[] {
  const { entity } = useAsyncEntity();
  const t = useMessages();
  const navigate = useNavigate();
  const linkTo = useTemplateLink();
  const change = useMountMenuItem('change', entity);
  const remove = useMountMenuItem('remove', entity);
  const open = (
    title: string,
    Icon: IconComponent,
    link: string | undefined,
  ): S3MountMenuItem[] =>
    link === undefined ? [] : [{ title, Icon, onClick: () => navigate(link) }];

  if (!entity) {
    return [];
  }
  if (isS3Mount(entity)) {
    return [
      { ...change, Icon: ChangeIcon },
      { ...remove, Icon: RemoveIcon },
    ].flatMap(({ disabled, ...item }) => (disabled ? [] : [item]));
  }
  if (isS3Bucket(entity)) {
    return open(
      t('bucket.mountThis'),
      MountIcon,
      linkTo('add', { bucket: bucketOf(entity) }),
    );
  }
  if (isS3Cluster(entity)) {
    return open(
      t('cluster.setUp'),
      SetUpIcon,
      linkTo('set-up', { cluster: stringifyEntityRef(entity) }),
    );
  }
  return [];
}
