import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { BUCKETS } from '../mount/filters';

/** The card on a bucket's page: who mounts it. */
export const bucketMountsCard = EntityCardBlueprint.make({
  name: 'bucket-mounts',
  params: {
    type: 'content',
    filter: BUCKETS,
    loader: () => import('./BucketMounts').then(m => <m.BucketMounts />),
  },
});
