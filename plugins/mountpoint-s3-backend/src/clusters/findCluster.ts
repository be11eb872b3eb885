import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { CLUSTER_RESOURCE_TYPE } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';

/**
 * Looks a cluster up in the catalog, as the caller.
 *
 * @throws a NotFoundError when it isn't there, isn't the caller's to see, or is
 * no cluster
 */
export async function findCluster(
  catalog: CatalogService,
  clusterRef: string,
  credentials: BackstageCredentials,
): Promise<Entity> {
  const entity = await catalog.getEntityByRef(clusterRef, { credentials });
  if (entity?.spec?.type !== CLUSTER_RESOURCE_TYPE) {
    throw new NotFoundError(
      `There is no cluster ${clusterRef} in the catalog, or you may not see it: allowed is a Resource of type ${CLUSTER_RESOURCE_TYPE}`,
    );
  }
  return entity;
}
