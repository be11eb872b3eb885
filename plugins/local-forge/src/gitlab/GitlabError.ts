import { GithubError } from '../http/GithubError';

/** An answer that says no in GitLab's words. */
export class GitlabError extends Error {
  override readonly name = 'GitlabError';

  constructor(
    readonly status: number,
    /** What follows from the status and the text for most answers. */
    readonly body: Record<string, unknown>,
  ) {
    super(JSON.stringify(body));
  }

  /** A refusal with a text, a list of texts, or lists of texts by field. */
  static message(
    status: number,
    message: string | string[] | Record<string, string[]>,
  ): GitlabError {
    return new GitlabError(status, { message });
  }

  /** What GitLab says to everything that it does not have. */
  static notFound(thing?: string): GitlabError {
    return GitlabError.message(
      404,
      thing === undefined ? '404 Not Found' : `404 ${thing} Not Found`,
    );
  }

  /** What GitLab says to what the caller may not do. */
  static forbidden(reason?: string): GitlabError {
    return GitlabError.message(
      403,
      reason === undefined ? '403 Forbidden' : `403 Forbidden - ${reason}`,
    );
  }

  /** What GitLab's parameters say to a wrong or missing one. */
  static parameter(problem: string): GitlabError {
    return new GitlabError(400, { error: problem });
  }

  /** The forge's other faces speak of refusals in GitHub's words. */
  static fromGithub(error: GithubError): GitlabError {
    return error.status === 403
      ? GitlabError.forbidden()
      : GitlabError.message(error.status, [
          error.errors?.[0]?.message ?? error.message,
        ]);
  }
}
