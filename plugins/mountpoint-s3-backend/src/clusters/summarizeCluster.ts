import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  checkClusterRef,
  Cluster,
  ClusterArn,
  clusterArnOf,
  clusterStatePaths,
  ClusterSummary,
  InputProblem,
  MountInputError,
  RepositoryFiles,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import {
  GitopsSettings,
  resolveCluster,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-node';
import { clusterPlace } from './clusterPlace';

/**
 * A cluster of the catalog as a list shows it, and as a plan takes it.
 *
 * @remarks
 *
 * What stands in the way of a plan is told in the summary's `problems` instead
 * of thrown, so that one cluster's mistake hides no other cluster.
 */
export function summarizeCluster(
  entity: Entity,
  settings: GitopsSettings,
  files: RepositoryFiles['files'],
): { summary: ClusterSummary; cluster?: Cluster } {
  const entityRef = stringifyEntityRef(entity);
  const place = clusterPlace(entityRef, settings);
  const text = files.get(clusterStatePaths(place).cluster);
  const { arn, cluster, problems } = readCluster(entity, entityRef, known =>
    resolveCluster({ name: place.name, arn: known, settings, text }),
  );
  return {
    cluster,
    summary: {
      entityRef,
      title: entity.metadata.title ?? entity.metadata.name,
      arn,
      isSetUp: text !== undefined,
      identity: cluster?.identity,
      credentials: cluster?.credentials,
      problems,
    },
  };
}

/** As much of a cluster as can be read, and what is wrong with the rest. */
function readCluster(
  entity: Entity,
  entityRef: string,
  resolve: (arn: ClusterArn) => Cluster,
): { arn?: ClusterArn; cluster?: Cluster; problems: InputProblem[] } {
  const unfit = checkClusterRef(entityRef);
  if (unfit !== undefined) {
    return { problems: [{ field: 'cluster', message: unfit }] };
  }
  let arn: ClusterArn | undefined;
  try {
    arn = clusterArnOf(entity, entityRef);
    return { arn, cluster: resolve(arn), problems: [] };
  } catch (error) {
    if (error instanceof MountInputError) {
      return { arn, problems: [...error.problems] };
    }
    throw error;
  }
}
