import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useCallback, useEffect, useState } from 'react';
import { MOUNTS } from '../mount/filters';
import {
  MOUNT_ROW_FIELDS,
  type MountRow,
  readMountRow,
} from '../mount/MountRow';

/** The catalog's own limit for a page is higher; its answers take longer. */
const PAGE_SIZE = 500;

/** Mounts on their way from the catalog. */
export interface LoadedMounts {
  /** What has arrived; undefined before the first page. */
  readonly value?: MountRow[];
  /** How many there are, once the first page is here. */
  readonly total?: number;
  /** Whether all pages are here. */
  readonly isComplete: boolean;
  /** Why no more pages came. */
  readonly error?: Error;
  /** Starts anew. */
  readonly retry: () => void;
}

type Progress = Omit<LoadedMounts, 'retry'>;

const NOTHING: Progress = { isComplete: false };

/**
 * Loads the mounts that depend on a bucket or a cluster, page after page to the
 * end, as the user may see them in the catalog.
 *
 * @param ref - the entity reference of the bucket or the cluster
 */
export function useMountsOn(ref: string): LoadedMounts {
  const catalog = useApi(catalogApiRef);
  const [progress, setProgress] = useState(NOTHING);
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt(count => count + 1), []);

  useEffect(() => {
    let isWanted = true;
    const tell = (next: (before: Progress) => Progress) => {
      if (isWanted) {
        setProgress(next);
      }
    };
    const load = async () => {
      let loaded: MountRow[] = [];
      let cursor: string | undefined;
      do {
        const page = await catalog.queryEntities(
          cursor
            ? { cursor, limit: PAGE_SIZE, fields: MOUNT_ROW_FIELDS }
            : {
                filter: { ...MOUNTS, 'relations.dependsOn': ref },
                fields: MOUNT_ROW_FIELDS,
                orderFields: { field: 'metadata.name', order: 'asc' },
                limit: PAGE_SIZE,
              },
        );
        loaded = [...loaded, ...page.items.map(readMountRow)];
        cursor = page.pageInfo.nextCursor;
        const soFar: Progress = {
          value: loaded,
          total: page.totalItems,
          isComplete: cursor === undefined,
        };
        tell(() => soFar);
      } while (cursor !== undefined && isWanted);
    };
    setProgress(NOTHING);
    load().catch(error => tell(before => ({ ...before, error })));
    return () => {
      isWanted = false;
    };
  }, [catalog, ref, attempt]);

  return { ...progress, retry };
}
