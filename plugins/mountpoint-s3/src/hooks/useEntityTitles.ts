import { useApiHolder } from '@backstage/frontend-plugin-api';
import {
  entityPresentationApiRef,
  entityPresentationSnapshot,
} from '@backstage/plugin-catalog-react';
import { useCallback } from 'react';
import useAsync from 'react-use/esm/useAsync';

/**
 * What people call some entities, for who must sort and search by it: from the
 * reference at first, by the title as soon as it is known.
 */
export function useEntityTitles(
  refs: readonly string[],
): (ref: string) => string {
  const api = useApiHolder().get(entityPresentationApiRef);
  const distinct = [...new Set(refs)].sort().join('\n');

  const { value: titles } = useAsync(async () => {
    const entries = distinct
      .split('\n')
      .filter(ref => ref !== '')
      .map(
        async ref =>
          [ref, (await api?.forEntity(ref).promise)?.primaryTitle] as const,
      );
    return new Map(await Promise.all(entries));
  }, [api, distinct]);

  return useCallback(
    (ref: string) =>
      titles?.get(ref) ??
      entityPresentationSnapshot(ref, undefined, api).primaryTitle,
    [api, titles],
  );
}
