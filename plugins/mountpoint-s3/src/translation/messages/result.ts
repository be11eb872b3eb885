/** Texts of the page that follows a request. */
export const resultMessages = {
  title: 'Your pull request',
} as const;
