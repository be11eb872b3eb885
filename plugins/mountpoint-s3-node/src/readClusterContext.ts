import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  Cluster,
  ClusterArn,
  clusterStatePaths,
  isClusterFile,
  MountInputError,
  parseCanonicalEntityRef,
  RepositoryFiles,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { agreedCluster } from './agreedCluster';
import { GitopsSettings } from './GitopsSettings';
import { readClusterArn } from './readClusterArn';

/**
 * Gives those files of the GitOps repository that a filter tells, all as of one
 * commit.
 *
 * @public
 */
export type FilesReader = (
  filter: (path: string) => boolean,
) => Promise<RepositoryFiles>;

/** What {@link readClusterContext} reads from. @public */
export interface ClusterContextOptions {
  /** The cluster's entity reference, canonical. */
  ref: string;
  /** The operator's configuration. */
  settings: GitopsSettings;
  /** Where the cluster is looked up. */
  catalog: CatalogService;
  /** The caller's: a cluster that they may not see is not there. */
  credentials: BackstageCredentials;
  /** Reads the GitOps repository: from its forge, or from what is kept of it. */
  readFiles: FilesReader;
}

/** A cluster, and all that the GitOps repository holds of it. @public */
export interface ClusterContext {
  /** The catalog entity's name. */
  name: string;
  /** What the cluster's ARN says. */
  arn: ClusterArn;
  /** The cluster as it is set up; absent if it is not. */
  cluster?: Cluster;
  /** The repository's files that matter to the cluster. */
  repository: RepositoryFiles;
}

/**
 * Reads a cluster from the catalog and from the GitOps repository, for what
 * comes after the first request.
 *
 * @throws a MountInputError that names the field
 * @public
 */
export async function readClusterContext(
  options: ClusterContextOptions,
): Promise<ClusterContext> {
  const { ref, settings, readFiles } = options;
  const arn = await readClusterArn(options);
  const { name } = parseCanonicalEntityRef(ref)!;
  const place = { name, root: settings.root };
  const repository = await readFiles(path => isClusterFile(place, path));
  const text = repository.files.get(clusterStatePaths(place).cluster);
  return {
    name,
    arn,
    repository,
    cluster:
      text === undefined ? undefined : agreedCluster(name, arn, settings, text),
  };
}

/**
 * The cluster of a context, for what needs one that is set up.
 *
 * @throws a MountInputError on the field `cluster` if it is not
 * @public
 */
export function requireSetUp(
  context: Pick<ClusterContext, 'name' | 'cluster'>,
): Cluster {
  if (!context.cluster) {
    throw new MountInputError([
      {
        field: 'cluster',
        message: `\`${context.name}\` has no S3 mounts yet: allowed is a cluster that is set up`,
      },
    ]);
  }
  return context.cluster;
}
