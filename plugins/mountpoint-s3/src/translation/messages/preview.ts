/** Texts of the live preview of a plan. */
export const previewMessages = {
  title: 'What you ask for',
} as const;
