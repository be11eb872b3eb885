import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  MOUNT_ANNOTATIONS,
  MOUNT_COMPONENT_TYPE,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { mountRef } from './mountRefOfPath';

/** A mount that the catalog shows the caller, and what it is a mount of. */
export interface FoundMount {
  /** Entity reference of its Component, canonical. */
  entityRef: string;
  /** Entity reference of its cluster, canonical. */
  clusterRef: string;
  /** Its Kubernetes namespace. */
  namespace: string;
  /** Its name, which is its claim's. */
  name: string;
}

/**
 * Looks a mount up in the catalog, as the caller.
 *
 * @remarks
 *
 * Whoever may register entities can write any annotation. So they only count
 * where the entity's own reference is what the plan gives the mount: nobody gets
 * to read another mount through an entity of their own.
 *
 * @throws a NotFoundError when it isn't there, isn't the caller's to see, or is
 * no mount
 */
export async function findMount(
  catalog: CatalogService,
  entityRef: string,
  credentials: BackstageCredentials,
): Promise<FoundMount> {
  const entity = await catalog.getEntityByRef(entityRef, { credentials });
  if (entity?.spec?.type !== MOUNT_COMPONENT_TYPE) {
    throw new NotFoundError(
      `There is no mount ${entityRef} in the catalog, or you may not see it: allowed is a Component of type ${MOUNT_COMPONENT_TYPE}`,
    );
  }
  const { annotations = {} } = entity.metadata;
  const namespace = annotations[MOUNT_ANNOTATIONS.namespace] ?? '';
  const name = annotations[MOUNT_ANNOTATIONS.claim] ?? '';
  const clusterRef = resourcesOf(entity).find(
    ref =>
      mountRef(parseEntityRef(ref), { namespace, name }) ===
      stringifyEntityRef(entity),
  );
  if (clusterRef === undefined) {
    throw new NotFoundError(
      `The annotations ${MOUNT_ANNOTATIONS.namespace} and ${MOUNT_ANNOTATIONS.claim} of ${entityRef} name no mount of a cluster in its spec.dependsOn: its catalog-info.yaml must be the one in the GitOps repository`,
    );
  }
  return { entityRef, clusterRef, namespace, name };
}

/** The Resources that an entity depends on, as canonical references. */
function resourcesOf(entity: Entity): string[] {
  const { dependsOn } = entity.spec ?? {};
  return (Array.isArray(dependsOn) ? dependsOn : []).flatMap(value => {
    try {
      const ref = parseEntityRef(String(value));
      return ref.kind.toLowerCase() === 'resource'
        ? [stringifyEntityRef(ref)]
        : [];
    } catch {
      return [];
    }
  });
}
