/** Texts of a cluster's page. */
export const clusterMessages = {
  title: 'S3 mounts',
} as const;
