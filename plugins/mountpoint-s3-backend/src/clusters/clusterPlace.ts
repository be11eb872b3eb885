import { parseEntityRef } from '@backstage/catalog-model';
import { GitopsSettings } from '@s3-mounts/backstage-plugin-mountpoint-s3-node';

/** Where the GitOps repository holds a cluster. */
export interface ClusterPlace {
  /** The folder in which everything lies. */
  root: string;
  /** The catalog entity's name. */
  name: string;
}

/**
 * Where the GitOps repository holds a cluster of the catalog.
 *
 * @param clusterRef - its entity reference, canonical
 */
export function clusterPlace(
  clusterRef: string,
  { root }: Pick<GitopsSettings, 'root'>,
): ClusterPlace {
  return { root, name: parseEntityRef(clusterRef).name };
}
