import { branchName } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { RequestHandler } from 'express';
import { clusterPlace } from '../clusters/clusterPlace';
import { parseEntityPath } from '../http/parseEntityPath';
import { findMount } from '../mounts/findMount';
import { RouteServices } from '../RouteServices';

/** What is asked for a mount, each on a branch of its own. */
const PURPOSES = ['add', 'change', 'remove'] as const;

/**
 * `GET /v1/mounts/:namespace/:name/pull-requests`: those of a mount, the newest
 * first.
 */
export function listMountPullRequests(services: RouteServices): RequestHandler {
  const { catalog, httpAuth, pullRequests, settings } = services;
  return async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const entityRef = parseEntityPath('component', request.params);
    const found = await findMount(catalog, entityRef, credentials);
    const cluster = clusterPlace(found.clusterRef, settings);
    const items = await pullRequests.read(
      PURPOSES.map(purpose => branchName(cluster, purpose, found)),
    );
    response.json({ items });
  };
}
