import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  CatalogService,
  CatalogServiceRequestOptions,
} from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

/**
 * A catalog that shows some entities to some users only, as one with conditional
 * permissions does.
 *
 * @param hidden - by a user's entity reference, those of the entities that they
 * may not see
 */
export function catalogSeenBy(
  entities: Entity[],
  hidden: Record<string, string[]>,
): CatalogService {
  function seenWith({ credentials }: CatalogServiceRequestOptions) {
    const { userEntityRef } = (
      credentials as BackstageCredentials<BackstageUserPrincipal>
    ).principal;
    const refs = hidden[userEntityRef] ?? [];
    return catalogServiceMock({
      entities: entities.filter(
        entity => !refs.includes(stringifyEntityRef(entity)),
      ),
    });
  }
  return catalogServiceMock.mock({
    getEntityByRef: async (ref, options) =>
      seenWith(options as CatalogServiceRequestOptions).getEntityByRef(ref),
    getEntitiesByRefs: async (request, options) =>
      seenWith(options as CatalogServiceRequestOptions).getEntitiesByRefs(
        request,
      ),
    queryEntities: async (request, options) =>
      seenWith(options as CatalogServiceRequestOptions).queryEntities(request),
    streamEntities: (request, options) =>
      seenWith(options as CatalogServiceRequestOptions).streamEntities(request),
  });
}
