import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ClusterArn,
  clusterArnOf,
  MountInputError,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';

/** What {@link readClusterArn} looks up. @public */
export interface ReadClusterArnOptions {
  /** The cluster's entity reference, canonical. */
  ref: string;
  /** Where the cluster is looked up. */
  catalog: CatalogService;
  /** The caller's: a cluster that they may not see is not there. */
  credentials: BackstageCredentials;
}

/**
 * Looks up in the catalog which EKS cluster an entity stands for, as the
 * caller: a cluster that they may not see is not there.
 *
 * @throws a MountInputError on the field `cluster`
 * @public
 */
export async function readClusterArn(
  options: ReadClusterArnOptions,
): Promise<ClusterArn> {
  const { ref, catalog, credentials } = options;
  const entity = await catalog.getEntityByRef(ref, { credentials });
  if (!entity) {
    throw new MountInputError([
      {
        field: 'cluster',
        message: `\`${ref}\` is not in the catalog, or you may not see it: allowed is a Resource of type \`kubernetes-cluster\``,
      },
    ]);
  }
  return clusterArnOf(entity, ref);
}
