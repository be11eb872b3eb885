import { bucketMountsCard } from './bucketPage/bucketMountsCard';
import { clusterMountsContent } from './clusterPage/clusterMountsContent';
import { clusterSetUpCard } from './clusterPage/clusterSetUpCard';
import { changeMountItem } from './menu/changeMountItem';
import { mountBucketItem } from './menu/mountBucketItem';
import { removeMountItem } from './menu/removeMountItem';
import { setUpClusterItem } from './menu/setUpClusterItem';
import { mountCard } from './mountPage/mountCard';
import { mountContent } from './mountPage/mountContent';
import { templateOutputsExtensions } from './resultPage/templateOutputs';

/** What the plugin adds to the pages of the catalog and of the scaffolder's tasks. */
export const pageExtensions = [
  mountCard,
  mountContent,
  bucketMountsCard,
  clusterSetUpCard,
  clusterMountsContent,
  changeMountItem,
  removeMountItem,
  mountBucketItem,
  setUpClusterItem,
  ...templateOutputsExtensions,
];
