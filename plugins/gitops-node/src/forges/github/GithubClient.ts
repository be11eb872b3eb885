import { Octokit } from '@octokit/core';
import { LostAnswerError, OutdatedViewError } from '../errors';
import { ForgeOptions } from '../ForgeOptions';
import { Refusals } from '../refusals';
import { Document } from './lookDocument';

/** An error of a GraphQL answer. */
export interface GraphqlError {
  type?: string;
  message: string;
  path?: (string | number)[];
}

/** What a GraphQL call has brought: fields that failed are null in `data`. */
export interface GraphqlAnswer<T> {
  data: T;
  errors: GraphqlError[];
}

/** What Octokit throws for an answer that is none of 2xx. */
interface RequestError extends Error {
  status?: number;
  response?: { data?: { message?: string; errors?: unknown } };
}

/** Whether a call changes something. */
export type Intent = 'read' | 'write';

/**
 * Sends GitHub's calls, GraphQL and REST, and turns what it refuses into
 * sentences.
 */
export class GithubClient {
  private readonly octokit: Octokit;
  readonly refusals: Refusals;
  readonly owner: string;
  readonly repo: string;

  constructor(private readonly options: ForgeOptions) {
    const { access, apiUrl, owner, repo } = options;
    this.owner = owner;
    this.repo = repo;
    this.octokit = new Octokit({
      auth: access.token,
      baseUrl: apiUrl,
      userAgent: 'gitops-pull-request',
    });
    this.refusals = new Refusals({
      forge: 'GitHub',
      repository: `${owner}/${repo}`,
      access,
      permissions:
        'write access to Contents and Pull requests (the scope `repo` of a classic token), and to Workflows for files in .github/workflows',
    });
  }

  /**
   * Sends a GraphQL document. Errors of single fields are given back with the
   * rest of the answer; those of the call as a whole are thrown.
   */
  async graphql<T>(
    intent: Intent,
    doing: string,
    { query, variables }: Document,
  ): Promise<GraphqlAnswer<T>> {
    const response = await this.send(intent, doing, fetch =>
      this.octokit.request('POST {url}', {
        // Octokit has the same rule for GitHub Enterprise Server.
        url: `${this.options.apiUrl.replace(/\/v3$/, '')}/graphql`,
        data: { query, variables },
        request: { fetch },
      }),
    );
    const { data, errors = [] } = response.data as {
      data?: T | null;
      errors?: GraphqlError[];
    };
    const hiccup = errors.find(({ message }) =>
      /something went wrong while executing your query/i.test(message),
    );
    if (hiccup) {
      throw new LostAnswerError(`GitHub answered: ${hiccup.message}`);
    }
    if (!data) {
      throw this.explain(doing, errors[0] ?? { message: 'an empty answer' });
    }
    return { data, errors };
  }

  /** Sends a REST call, such as `GET /repos/{owner}/{repo}`. */
  async rest<T>(
    intent: Intent,
    doing: string,
    route: string,
    parameters: Record<string, unknown> = {},
  ): Promise<T> {
    const { owner, repo } = this.options;
    const response = await this.send(intent, doing, fetch =>
      this.octokit.request(route, {
        owner,
        repo,
        ...parameters,
        request: { fetch },
      }),
    );
    return response.data as T;
  }

  /**
   * Throws what the first error of a GraphQL answer means, if there is one.
   *
   * @param branch - the one that was written to
   */
  refuse(doing: string, errors: GraphqlError[], branch?: string): void {
    if (errors.length > 0) {
      throw this.explain(doing, errors[0], branch);
    }
  }

  /** What an error of a GraphQL field means for the user, or for the next try. */
  explain(doing: string, error: GraphqlError, branch?: string): Error {
    const { refusals } = this;
    const { message, type = '' } = error;
    if (
      type === 'STALE_DATA' ||
      /already exists|No commits between|Expected branch to point to/i.test(
        message,
      )
    ) {
      return new OutdatedViewError(`GitHub refused to ${doing}: ${message}`);
    }
    if (/archived/i.test(message)) {
      return refusals.archived();
    }
    if (
      branch !== undefined &&
      (/PROTECTION|RULE/.test(type) ||
        /protected|rule violation|ruleset|not authorized to push/i.test(
          message,
        ))
    ) {
      return refusals.protectedBranch(branch, message);
    }
    if (type === 'NOT_FOUND' && /Repository/.test(message)) {
      return refusals.repository();
    }
    if (
      type === 'FORBIDDEN' ||
      type === 'INSUFFICIENT_SCOPES' ||
      /not accessible|permission|scope/i.test(message)
    ) {
      return refusals.permission(doing, message);
    }
    return /too large|exceeds|maximum/i.test(message)
      ? refusals.tooLarge('What this commits', message)
      : refusals.invalid(doing, message);
  }

  private async send<T>(
    intent: Intent,
    doing: string,
    call: (fetchWith: typeof fetch) => Promise<T>,
  ): Promise<T> {
    // Octokit puts an error of its own in the place of what fetch throws.
    let thrown: unknown;
    try {
      return await call(async (input, init) => {
        try {
          return await this.options.calls[intent](input, init);
        } catch (error) {
          thrown = error;
          throw error;
        }
      });
    } catch (error) {
      throw thrown ?? this.explainStatus(doing, error as RequestError);
    }
  }

  private explainStatus(doing: string, error: RequestError): Error {
    const message = error.response?.data?.message ?? error.message;
    switch (error.status) {
      case 401:
        return this.refusals.authentication(message);
      case 404:
        // The repository was there a moment ago, when it was looked at.
        return doing.startsWith('read')
          ? new OutdatedViewError(
              `GitHub no longer has what was there: ${message}`,
            )
          : this.refusals.permission(doing, message);
      case 409:
        return new OutdatedViewError(`GitHub refused to ${doing}: ${message}`);
      case 413:
        return this.refusals.tooLarge('What this commits', message);
      case 403:
        return /archived/i.test(message)
          ? this.refusals.archived()
          : this.refusals.permission(doing, message);
      default:
        return error.status
          ? this.explain(doing, { message: withDetails(message, error) })
          : error;
    }
  }
}

/** GitHub's 422 says in `errors` what it has against the request. */
function withDetails(message: string, error: RequestError): string {
  const details = error.response?.data?.errors;
  return Array.isArray(details)
    ? `${message}: ${details
        .map(each =>
          typeof each === 'string' ? each : each.message ?? each.code,
        )
        .join('; ')}`
    : message;
}
