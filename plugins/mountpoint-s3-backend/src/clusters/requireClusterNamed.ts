import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { CLUSTER_RESOURCE_TYPE } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';

/**
 * Makes sure that the catalog shows the caller a cluster of a name, in whatever
 * namespace: the GitOps repository knows clusters by their names alone.
 *
 * @throws a NotFoundError when it doesn't
 */
export async function requireClusterNamed(
  catalog: CatalogService,
  name: string,
  credentials: BackstageCredentials,
): Promise<void> {
  const { items } = await catalog.queryEntities(
    {
      filter: {
        kind: 'Resource',
        'spec.type': CLUSTER_RESOURCE_TYPE,
        'metadata.name': name,
      },
      fields: ['kind'],
      limit: 1,
    },
    { credentials },
  );
  if (items.length === 0) {
    throw new NotFoundError(
      `There is no cluster named ${name} in the catalog, or you may not see it`,
    );
  }
}
