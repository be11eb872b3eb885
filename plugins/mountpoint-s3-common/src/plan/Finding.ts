/**
 * What a good colleague would say about a request.
 *
 * @public
 */
export interface Finding {
  /** `error` stops the request; the others go into the preview and the pull request. */
  severity: 'error' | 'warning' | 'advice';
  /** A stable identifier of the rule. */
  code: string;
  /** The input that causes it. */
  field?: string;
  /** What will happen, why, and what to do instead; plain text. */
  message: string;
}
