import { InputError } from '@backstage/errors';
import {
  FileStates,
  isClusterFile,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { RequestHandler } from 'express';
import { z } from 'zod/v3';
import { clusterPlace } from '../clusters/clusterPlace';
import { findCluster } from '../clusters/findCluster';
import { parseEntityPath } from '../http/parseEntityPath';
import { parseInput } from '../http/parseInput';
import { hiddenMounts } from '../mounts/hiddenMounts';
import { mountRefOfPath } from '../mounts/mountRefOfPath';
import { RouteServices } from '../RouteServices';

/** More than any plan of one mount writes. */
const MOST_PATHS = 200;

const bodySchema = z.object(
  {
    paths: z
      .array(z.string({ invalid_type_error: 'is not text' }), {
        required_error: 'is missing',
        invalid_type_error: 'is not a list',
      })
      .max(MOST_PATHS, `has more than ${MOST_PATHS} entries`),
  },
  {
    required_error: 'is missing: allowed is JSON such as {"paths": []}',
    invalid_type_error: 'is not a map: allowed is JSON such as {"paths": []}',
  },
);

/**
 * `POST /v1/clusters/:namespace/:name/files`: which of some files the GitOps
 * repository holds.
 */
export function getFiles(services: RouteServices): RequestHandler {
  const { catalog, httpAuth, repository, settings } = services;
  return async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const clusterRef = parseEntityPath('resource', request.params);
    const { paths } = parseInput('body', bodySchema, request.body);
    const place = clusterPlace(clusterRef, settings);
    const foreign = paths.findIndex(path => !isClusterFile(place, path));
    if (foreign >= 0) {
      throw new InputError(
        `paths[${foreign}]: is ${JSON.stringify(
          paths[foreign],
        )}, which no plan for ${clusterRef} writes: allowed are files of the cluster, of buckets and of the Terraform module`,
      );
    }
    await findCluster(catalog, clusterRef, credentials);
    const { commit, files } = await repository.read();
    const present = paths.filter(path => files.has(path));
    const hidden = await hiddenMounts(
      catalog,
      present.flatMap(path => mountRefOfPath(place, path) ?? []),
      credentials,
    );
    const states: FileStates = {
      commit,
      files: Object.fromEntries(
        present.map(path => {
          const mountRef = mountRefOfPath(place, path);
          return mountRef !== undefined && hidden.has(mountRef)
            ? [path, {}]
            : [path, { content: files.get(path) }];
        }),
      ),
    };
    response.json(states);
  };
}
