import {
  BackstageCredentials,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  Cluster,
  MountRequest,
  parseCanonicalEntityRef,
  RepositoryState,
  statePaths,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { GitopsSettings } from './GitopsSettings';
import { readClusterArn } from './readClusterArn';
import { readRepositoryState } from './readRepositoryState';
import { resolveCluster } from './resolveCluster';

/** What {@link readMountContext} reads from. @public */
export interface MountContextOptions {
  /** What is asked for. */
  request: MountRequest;
  /** The operator's configuration. */
  settings: GitopsSettings;
  /** Where the cluster is looked up. */
  catalog: CatalogService;
  /** The caller's: a cluster that they may not see is not there. */
  credentials: BackstageCredentials;
  /** Reads the GitOps repository. */
  reader: UrlReaderService;
  /** The forges that Backstage knows. */
  integrations: ScmIntegrationRegistry;
  /** Ends the reading early. */
  signal?: AbortSignal;
}

/**
 * Reads all that a plan needs beside the request: the cluster from the catalog,
 * and the GitOps repository's state. See {@link resolveCluster} for which of the
 * two says what.
 *
 * @throws a MountInputError that names the field
 * @public
 */
export async function readMountContext(
  options: MountContextOptions,
): Promise<{ cluster: Cluster; repository: RepositoryState }> {
  const { request, settings, catalog, credentials } = options;
  const arn = await readClusterArn({
    ref: request.cluster,
    catalog,
    credentials,
  });
  const { name } = parseCanonicalEntityRef(request.cluster)!;
  const repository = await readRepositoryState({
    ...options,
    paths: statePaths({ root: settings.root, name }, request),
  });
  const cluster = resolveCluster({
    name,
    arn,
    settings,
    text: repository.cluster,
  });
  return { cluster, repository };
}
