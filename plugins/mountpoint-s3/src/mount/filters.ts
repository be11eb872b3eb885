import {
  BUCKET_RESOURCE_TYPE,
  CLUSTER_RESOURCE_TYPE,
  MOUNT_COMPONENT_TYPE,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';

/** The catalog entities that are mounts. */
export const MOUNTS = {
  kind: 'component',
  'spec.type': MOUNT_COMPONENT_TYPE,
} as const;

/** The catalog entities that are buckets. */
export const BUCKETS = {
  kind: 'resource',
  'spec.type': BUCKET_RESOURCE_TYPE,
} as const;

/** The catalog entities that are EKS clusters. */
export const CLUSTERS = {
  kind: 'resource',
  'spec.type': CLUSTER_RESOURCE_TYPE,
} as const;
