/** Texts of the fields of the templates' forms. */
export const formMessages = {
  bucket: { generalPurpose: 'General purpose bucket' },
} as const;
