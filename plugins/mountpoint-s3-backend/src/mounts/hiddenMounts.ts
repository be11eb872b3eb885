import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';

/**
 * Of some mounts, those that the catalog doesn't show the caller, in one call.
 *
 * @param mountRefs - entity references of their Components
 */
export async function hiddenMounts(
  catalog: CatalogService,
  mountRefs: readonly string[],
  credentials: BackstageCredentials,
): Promise<ReadonlySet<string>> {
  const entityRefs = [...new Set(mountRefs)];
  if (entityRefs.length === 0) {
    return new Set();
  }
  const { items } = await catalog.getEntitiesByRefs(
    { entityRefs, fields: ['kind'] },
    { credentials },
  );
  return new Set(entityRefs.filter((_, index) => items[index] === undefined));
}
