/** Texts of a bucket's page. */
export const bucketMessages = {
  title: 'Mounts of this bucket',
} as const;
