/** An answer that says no in Gitea's words. */
export class GiteaError extends Error {
  override readonly name = 'GiteaError';

  constructor(readonly status: number, message: string) {
    super(message);
  }

  /** What Gitea says to everything that it does not have. */
  static notFound(): GiteaError {
    return new GiteaError(404, "The target couldn't be found.");
  }
}
