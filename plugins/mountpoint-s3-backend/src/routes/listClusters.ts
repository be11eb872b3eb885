import {
  CLUSTER_RESOURCE_TYPE,
  ClusterSummary,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { RequestHandler } from 'express';
import { summarizeCluster } from '../clusters/summarizeCluster';
import { RouteServices } from '../RouteServices';

/** How many clusters the catalog gives at once. */
const PAGE_SIZE = 500;

/** `GET /v1/clusters`: the EKS clusters of the catalog. */
export function listClusters(services: RouteServices): RequestHandler {
  const { catalog, httpAuth, repository, settings } = services;
  return async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    });
    const { files } = await repository.read();
    const items: ClusterSummary[] = [];
    const pages = catalog.streamEntities(
      {
        filter: { kind: 'Resource', 'spec.type': CLUSTER_RESOURCE_TYPE },
        fields: [
          'kind',
          'metadata.namespace',
          'metadata.name',
          'metadata.title',
          'metadata.annotations',
          'spec.type',
        ],
        pageSize: PAGE_SIZE,
      },
      { credentials },
    );
    for await (const page of pages) {
      for (const entity of page) {
        items.push(summarizeCluster(entity, settings, files).summary);
      }
    }
    items.sort((a, b) => a.title.localeCompare(b.title));
    response.json({ items });
  };
}
