import { Cluster } from './Cluster';
import { ClusterArn } from './parseClusterArn';
import { parseCluster } from './parseCluster';

/**
 * What an operator sets for clusters that have no `cluster.yaml` yet: any of
 * its fields but those that the cluster's ARN gives.
 *
 * @public
 */
export type NewClusterSettings = Partial<
  Omit<Cluster, 'name' | 'version' | keyof ClusterArn>
>;

/**
 * The first `cluster.yaml` of a cluster: what its ARN says, and the operator's
 * settings for new clusters.
 *
 * @param options - `name` is the catalog entity's name
 * @throws {@link MountInputError} when the settings are not valid or not enough
 * @public
 */
export function newCluster(options: {
  name: string;
  arn: ClusterArn;
  settings: NewClusterSettings;
}): Cluster {
  const { name, arn, settings } = options;
  return parseCluster({ name, data: { version: 1, ...settings, ...arn } });
}
