import {
  BackstageCredentials,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  Cluster,
  ClusterArn,
  MountInputError,
  MountRequest,
  newCluster,
  parseCanonicalEntityRef,
  RepositoryState,
  statePaths,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { agreedCluster } from './agreedCluster';
import { GitopsSettings } from './GitopsSettings';
import { readClusterArn } from './readClusterArn';
import { readRepositoryState } from './readRepositoryState';

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
 * and the GitOps repository's state.
 *
 * @remarks
 *
 * Where the repository has a `cluster.yaml`, that one counts, and the catalog
 * only has to agree on which cluster it is. Otherwise the catalog's ARN and the
 * operator's settings for new clusters make the first one.
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
  const cluster =
    repository.cluster === undefined
      ? startCluster(name, arn, settings)
      : agreedCluster(name, arn, settings, repository.cluster);
  return { cluster, repository };
}

function startCluster(
  name: string,
  arn: ClusterArn,
  settings: GitopsSettings,
): Cluster {
  try {
    return newCluster({
      name,
      arn,
      settings: { ...settings.newClusters, root: settings.root },
    });
  } catch (error) {
    if (error instanceof MountInputError) {
      throw new MountInputError(
        error.problems.map(({ field, message }) => ({
          field: field.replace(
            /^cluster\.yaml /,
            'app-config mountpointS3.newClusters.',
          ),
          message,
        })),
      );
    }
    throw error;
  }
}
