import { RequestHandler } from 'express';
import { parseEntityPath } from '../http/parseEntityPath';
import { findMount } from '../mounts/findMount';
import { readMountRecord } from '../mounts/readMountRecord';
import { RouteServices } from '../RouteServices';

/** `GET /v1/mounts/:namespace/:name`: a mount as its `mount.yaml` has it. */
export function getMount(services: RouteServices): RequestHandler {
  const { catalog, httpAuth } = services;
  return async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const entityRef = parseEntityPath('component', request.params);
    const found = await findMount(catalog, entityRef, credentials);
    response.json(await readMountRecord(services, found, credentials));
  };
}
