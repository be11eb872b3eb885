/** One entry of `errors` in GitHub's error answers. */
export interface GithubErrorDetail {
  resource: string;
  code: string;
  field?: string;
  message?: string;
}

/** An answer that says no in GitHub's words. */
export class GithubError extends Error {
  override readonly name = 'GithubError';

  constructor(
    readonly status: number,
    message: string,
    readonly errors?: GithubErrorDetail[],
  ) {
    super(message);
  }

  /** What GitHub says to an invalid field of a resource. */
  static validation(...errors: GithubErrorDetail[]): GithubError {
    return new GithubError(422, 'Validation Failed', errors);
  }

  /** What GitHub says to everything that it does not have. */
  static notFound(): GithubError {
    return new GithubError(404, 'Not Found');
  }
}
