/**
 * Something in a GitOps repository that is not as it should be.
 *
 * @public
 */
export interface RepositoryProblem {
  /** `error` must not be merged; `warning` is for somebody to look at. */
  severity: 'error' | 'warning';
  /** The file, or the folder, from the repository's top; not made safe to print. */
  path: string;
  /** A sentence: what is wrong, and what to do. */
  message: string;
}

/** What must not be merged. */
export function error(path: string, message: string): RepositoryProblem {
  return { severity: 'error', path, message };
}

/** What somebody should look at. */
export function warning(path: string, message: string): RepositoryProblem {
  return { severity: 'warning', path, message };
}
