import {
  ClusterState,
  clusterStatePaths,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { RequestHandler } from 'express';
import { clusterPlace } from '../clusters/clusterPlace';
import { findCluster } from '../clusters/findCluster';
import { summarizeCluster } from '../clusters/summarizeCluster';
import { parseEntityPath } from '../http/parseEntityPath';
import { RouteServices } from '../RouteServices';

/** `GET /v1/clusters/:namespace/:name`: all that a plan for a cluster needs. */
export function getCluster(services: RouteServices): RequestHandler {
  const { catalog, guardrails, httpAuth, repository, settings } = services;
  return async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const clusterRef = parseEntityPath('resource', request.params);
    const entity = await findCluster(catalog, clusterRef, credentials);
    const { commit, files } = await repository.read();
    const { summary, cluster } = summarizeCluster(entity, settings, files);
    const paths = clusterStatePaths(clusterPlace(clusterRef, settings));
    const { url, branch, root } = settings;
    const state: ClusterState = {
      ...summary,
      cluster,
      repository: {
        commit,
        cluster: files.get(paths.cluster),
        module: files.get(paths.module),
      },
      gitops: { url, branch, root },
      overridableUsages: guardrails.overridableUsages,
    };
    response.json(state);
  };
}
