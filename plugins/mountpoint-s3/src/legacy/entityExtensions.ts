import { createComponentExtension } from '@backstage/core-plugin-api';
import { mountpointS3Plugin } from './plugin';

/**
 * The card of a mount's page: what is mounted, and how a pod uses it.
 *
 * @public
 */
export const EntityS3MountCard: () => JSX.Element = mountpointS3Plugin.provide(
  createComponentExtension({
    name: 'EntityS3MountCard',
    component: {
      lazy: () =>
        import('../mountPage/MountOverview').then(m => m.MountOverview),
    },
  }),
);

/**
 * The tab of a mount's page with everything about it.
 *
 * @public
 */
export const EntityS3MountContent: () => JSX.Element =
  mountpointS3Plugin.provide(
    createComponentExtension({
      name: 'EntityS3MountContent',
      component: {
        lazy: () => import('../mountPage/MountPage').then(m => m.MountPage),
      },
    }),
  );

/**
 * The card of a bucket's page: who mounts it.
 *
 * @public
 */
export const EntityS3BucketMountsCard: () => JSX.Element =
  mountpointS3Plugin.provide(
    createComponentExtension({
      name: 'EntityS3BucketMountsCard',
      component: {
        lazy: () =>
          import('../bucketPage/BucketMounts').then(m => m.BucketMounts),
      },
    }),
  );

/**
 * The card of a cluster's page: whether and how it is set up for mounts.
 *
 * @public
 */
export const EntityS3ClusterSetUpCard: () => JSX.Element =
  mountpointS3Plugin.provide(
    createComponentExtension({
      name: 'EntityS3ClusterSetUpCard',
      component: {
        lazy: () =>
          import('../clusterPage/ClusterSetUp').then(m => m.ClusterSetUp),
      },
    }),
  );

/**
 * The tab of a cluster's page with the mounts on it.
 *
 * @public
 */
export const EntityS3ClusterMountsContent: () => JSX.Element =
  mountpointS3Plugin.provide(
    createComponentExtension({
      name: 'EntityS3ClusterMountsContent',
      component: {
        lazy: () =>
          import('../clusterPage/ClusterMounts').then(m => m.ClusterMounts),
      },
    }),
  );
