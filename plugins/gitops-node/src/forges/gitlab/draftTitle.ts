/** GitLab takes 255 characters, of which a draft's mark needs seven. */
export const LONGEST_TITLE = 255 - 'Draft: '.length;

/**
 * A merge request's title with or without the mark of a draft, which is all that
 * makes it one (https://docs.gitlab.com/user/project/merge_requests/drafts/).
 */
export function draftTitle(title: string, draft: boolean): string {
  const plain = plainTitle(title);
  return draft ? `Draft: ${plain}` : plain;
}

/** A merge request's title without any mark of a draft. */
export function plainTitle(title: string): string {
  return title.replace(/^\s*((\[draft\]|\(draft\)|draft:)\s*)+/i, '');
}
