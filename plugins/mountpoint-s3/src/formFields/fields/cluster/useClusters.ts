import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  type CatalogApi,
  catalogApiRef,
} from '@backstage/plugin-catalog-react';
import type {
  ClusterSummary,
  InputProblem,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { useMemo } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import type { Loadable } from '../../../components/Loaded/Loaded';
import { CLUSTERS } from '../../answers/questions';
import { useAnswer } from '../../answers/useAnswer';
import { type Core, loadCore } from '../../core/loadCore';

/** A cluster, as far as it is known. */
export type KnownCluster = Omit<ClusterSummary, 'isSetUp'> & {
  /** Absent where nobody can say, because the backend is away. */
  readonly isSetUp?: boolean;
};

/**
 * The EKS clusters that this user may see: as the backend knows them, or
 * without it as the catalog does.
 */
export function useClusters(): Loadable<KnownCluster[]> & {
  /** Why the backend could not say, where the catalog did. */
  readonly backendError?: Error;
} {
  const catalogApi = useApi(catalogApiRef);
  const own = useAnswer(CLUSTERS);
  const isAway = own.value === undefined && own.error !== undefined;
  const fallback = useAsyncRetry(
    async () =>
      isAway ? readCatalog(catalogApi, await loadCore()) : undefined,
    [isAway, catalogApi],
  );
  return useMemo(
    () =>
      isAway
        ? {
            value: fallback.value,
            error: fallback.error && own.error,
            retry: own.retry,
            backendError: own.error,
          }
        : own,
    [isAway, fallback, own],
  );
}

async function readCatalog(
  catalogApi: CatalogApi,
  core: Core,
): Promise<KnownCluster[]> {
  const clusters: KnownCluster[] = [];
  for await (const entities of catalogApi.streamEntities({
    filter: { kind: 'Resource', 'spec.type': 'kubernetes-cluster' },
    fields: ['kind', 'metadata', 'spec.type'],
  })) {
    for (const entity of entities) {
      const entityRef = stringifyEntityRef(entity);
      const title = entity.metadata.title ?? entity.metadata.name;
      try {
        const arn = core.clusterArnOf(entity, entityRef);
        clusters.push({ entityRef, title, arn, problems: [] });
      } catch (error) {
        clusters.push({ entityRef, title, problems: problemsOf(core, error) });
      }
    }
  }
  return clusters;
}

function problemsOf(core: Core, error: unknown): InputProblem[] {
  if (error instanceof core.MountInputError) {
    return [...error.problems];
  }
  throw error;
}
