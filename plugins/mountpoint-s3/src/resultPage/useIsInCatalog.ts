import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useMemo } from 'react';
import { usePolled } from '../hooks/usePolled';

/**
 * Whether an entity is in the catalog for the user; undefined until it is known.
 *
 * @param entityRef - undefined asks for nothing yet
 * @param awaited - the answer after which nobody need ask again
 */
export function useIsInCatalog(
  entityRef: string | undefined,
  awaited: boolean,
): boolean | undefined {
  const catalog = useApi(catalogApiRef);
  const ask = useMemo(
    () =>
      entityRef === undefined
        ? undefined
        : async () => (await catalog.getEntityByRef(entityRef)) !== undefined,
    [catalog, entityRef],
  );
  return usePolled(ask, isThere => isThere === awaited).value;
}
