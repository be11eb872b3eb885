import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { CLUSTERS } from '../mount/filters';

/** The tab of a cluster's page with the mounts on it. */
export const clusterMountsContent = EntityContentBlueprint.make({
  name: 'cluster-mounts',
  params: {
    path: 's3-mounts',
    title: 'S3 mounts',
    filter: CLUSTERS,
    loader: () => import('./ClusterMounts').then(m => <m.ClusterMounts />),
  },
});
