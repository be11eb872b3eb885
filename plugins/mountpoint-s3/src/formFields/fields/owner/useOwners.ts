import { stringifyEntityRef } from '@backstage/catalog-model';
import { identityApiRef, useApi } from '@backstage/frontend-plugin-api';
import {
  type CatalogApi,
  catalogApiRef,
  entityPresentationApiRef,
} from '@backstage/plugin-catalog-react';
import useAsync from 'react-use/esm/useAsync';
import type { Loadable } from '../../../components/Loaded/Loaded';
import { useAllowed } from '../../guardrails/useAllowed';
import type { EntityOption } from '../../shared/EntityCombobox';

/** Who can own a mount of this user, groups first. */
export interface Owners {
  readonly options: EntityOption[];
  /** Whether the operator's rules are known, and these are all that they allow. */
  readonly isComplete: boolean;
}

/**
 * The owners for whom this user may ask for anything. As long as the operator's
 * rules aren't known, those are all in whose name they act.
 */
export function useOwners(): Loadable<Owners> {
  const identityApi = useApi(identityApiRef);
  const catalogApi = useApi(catalogApiRef);
  const presentationApi = useApi(entityPresentationApiRef);
  const { value: allowed, error: allowedError } = useAllowed();
  const isKnown = allowed !== undefined || allowedError !== undefined;
  return useAsync(async () => {
    if (!isKnown) {
      return undefined;
    }
    const refs = new Set(
      allowed
        ? allowed.owners.map(({ owner }) => owner)
        : (await identityApi.getBackstageIdentity()).ownershipEntityRefs.filter(
            ref => /^(?:group|user):/.test(ref),
          ),
    );
    if (allowed?.anyOwner) {
      (await readGroups(catalogApi)).forEach(ref => refs.add(ref));
    }
    const options = await Promise.all(
      [...refs].map(async id => ({
        id,
        label: (await presentationApi.forEntity(id).promise).primaryTitle,
        description: id,
      })),
    );
    return {
      // `group:` sorts before `user:`.
      options: options.sort((a, b) => a.id.localeCompare(b.id)),
      isComplete: allowed !== undefined,
    };
  }, [isKnown, allowed, identityApi, catalogApi, presentationApi]);
}

async function readGroups(catalogApi: CatalogApi): Promise<string[]> {
  const refs: string[] = [];
  for await (const groups of catalogApi.streamEntities({
    filter: { kind: 'Group' },
    fields: ['kind', 'metadata.namespace', 'metadata.name'],
  })) {
    refs.push(...groups.map(group => stringifyEntityRef(group)));
  }
  return refs;
}
