/** Texts of a mount's page. */
export const mountMessages = {
  title: 'S3 mount',
} as const;
