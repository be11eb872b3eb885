import {
  Cluster,
  ClusterArn,
  MountInputError,
  newCluster,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { agreedCluster } from './agreedCluster';
import { GitopsSettings } from './GitopsSettings';

/** What {@link resolveCluster} goes by. @public */
export interface ResolveClusterOptions {
  /** The catalog entity's name. */
  name: string;
  /** What the cluster's ARN says. */
  arn: ClusterArn;
  /** The operator's configuration. */
  settings: Pick<GitopsSettings, 'root' | 'newClusters'>;
  /** The repository's `cluster.yaml` for it, if there is one. */
  text: string | undefined;
}

/**
 * The cluster as a plan has to take it.
 *
 * @remarks
 *
 * Where the repository has a `cluster.yaml`, that one counts, and the catalog
 * only has to agree on which cluster it is. Otherwise the catalog's ARN and the
 * operator's settings for new clusters make the first one.
 *
 * Both the action and the form's preview go by this, so that they plan the same
 * bytes.
 *
 * @throws a MountInputError that says what is to be mended
 * @public
 */
export function resolveCluster(options: ResolveClusterOptions): Cluster {
  const { name, arn, settings, text } = options;
  return text === undefined
    ? startCluster(name, arn, settings)
    : agreedCluster(name, arn, settings, text);
}

function startCluster(
  name: string,
  arn: ClusterArn,
  settings: ResolveClusterOptions['settings'],
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
