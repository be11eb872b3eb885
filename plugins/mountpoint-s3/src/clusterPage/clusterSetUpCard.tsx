import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { CLUSTERS } from '../mount/filters';

/** The card on a cluster's page: whether and how it is set up for mounts. */
export const clusterSetUpCard = EntityCardBlueprint.make({
  name: 'cluster-set-up',
  params: {
    type: 'content',
    filter: CLUSTERS,
    loader: () => import('./ClusterSetUp').then(m => <m.ClusterSetUp />),
  },
});
