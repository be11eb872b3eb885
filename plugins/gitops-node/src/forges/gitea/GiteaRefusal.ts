/** A call that Gitea has answered with a status that says no. */
export class GiteaRefusal extends Error {
  override readonly name = 'GiteaRefusal';

  constructor(
    readonly status: number,
    /** In Gitea's words. */
    readonly detail: string,
  ) {
    super(`Gitea answered ${status}: ${detail}`);
  }

  /** Whether Gitea, and nothing else, has answered with one of these. */
  static is(error: unknown, ...statuses: number[]): error is GiteaRefusal {
    return error instanceof GiteaRefusal && statuses.includes(error.status);
  }
}
