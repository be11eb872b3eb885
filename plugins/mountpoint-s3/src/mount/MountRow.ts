import {
  type Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { getEntityRelations } from '@backstage/plugin-catalog-react';
import { clusterRefOf } from './clusterRefOf';
import { readMountDetails } from './readMountDetails';

/** A mount as a table shows it; what the catalog doesn't know is empty. */
export interface MountRow {
  /** Its entity reference. */
  id: string;
  /** What its claim is called. */
  name: string;
  namespace: string;
  bucket: string;
  prefix: string;
  access: string;
  /** Entity reference of whoever owns it. */
  ownerRef?: string;
  /** Entity reference of its cluster. */
  clusterRef?: string;
}

/** What {@link readMountRow} looks at, for a request that asks for no more. */
export const MOUNT_ROW_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
  'relations',
];

/** Reads a mount's Component for a table. */
export function readMountRow(mount: Entity): MountRow {
  const { claim, namespace, bucket, prefix, access } = readMountDetails(mount);
  const [owner] = getEntityRelations(mount, RELATION_OWNED_BY);
  return {
    id: stringifyEntityRef(mount),
    name: claim ?? mount.metadata.name,
    namespace: namespace ?? '',
    bucket: bucket ?? '',
    prefix: prefix ?? '',
    access: access ?? '',
    ownerRef: owner && stringifyEntityRef(owner),
    clusterRef: clusterRefOf(mount),
  };
}
