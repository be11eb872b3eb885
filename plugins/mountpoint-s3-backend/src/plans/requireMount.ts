import { NotFoundError } from '@backstage/errors';
import {
  ChangeRequest,
  RemoveRequest,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { clusterPlace } from '../clusters/clusterPlace';
import { findCluster } from '../clusters/findCluster';
import { findMount } from '../mounts/findMount';
import { mountRef } from '../mounts/mountRefOfPath';
import { PlanRequest } from './PlanRequest';

/**
 * Makes sure that the catalog shows the caller the mount that a request names,
 * and its cluster, before anything is said of either.
 *
 * @throws a NotFoundError when it doesn't
 */
export async function requireMount(
  { services, credentials }: PlanRequest,
  request: Pick<
    ChangeRequest | RemoveRequest,
    'cluster' | 'namespace' | 'name'
  >,
): Promise<void> {
  const { catalog, settings } = services;
  const { cluster, namespace, name } = request;
  await findCluster(catalog, cluster, credentials);
  const found = await findMount(
    catalog,
    mountRef(clusterPlace(cluster, settings), { namespace, name }),
    credentials,
  ).catch(error => {
    throw error instanceof NotFoundError ? notFound(request) : error;
  });
  if (found.clusterRef !== cluster) {
    throw notFound(request);
  }
}

function notFound({
  cluster,
  namespace,
  name,
}: Parameters<typeof requireMount>[1]) {
  return new NotFoundError(
    `The catalog has no mount ${name} in the namespace ${namespace} of ${cluster}, or you may not see it. A mount appears there soon after its pull request is merged`,
  );
}
