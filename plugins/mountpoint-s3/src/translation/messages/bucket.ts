/** Texts of a bucket's page. */
export const bucketMessages = {
  title: 'Mounts of this bucket',
  what: 'the mounts of this bucket',
  mountThis: 'Mount this bucket',
  empty: 'Nobody mounts this bucket, or nobody whose mounts you may see.',
} as const;
