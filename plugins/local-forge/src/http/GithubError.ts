/** One entry of `errors` in GitHub's error answers. */
export interface GithubErrorDetail {
  resource: string;
  code: string;
  field?: string;
  message?: string;
}

/** How GitHub's GraphQL API sorts its refusals. */
export type GraphqlErrorType =
  | 'BRANCH_PROTECTION_RULE_VIOLATION'
  | 'EXCESSIVE_PAGINATION'
  | 'FORBIDDEN'
  | 'MISSING_PAGINATION_BOUNDARIES'
  | 'NOT_FOUND'
  | 'STALE_DATA'
  | 'UNPROCESSABLE';

/** A refusal in the words of GitHub's GraphQL API. */
export interface GraphqlRefusal {
  type: GraphqlErrorType;
  message: string;
}

/** An answer that says no in GitHub's words. */
export class GithubError extends Error {
  override readonly name = 'GithubError';
  /** What GraphQL says to the same. */
  readonly graphql: GraphqlRefusal;

  constructor(
    readonly status: number,
    message: string,
    readonly errors?: GithubErrorDetail[],
    /** Where GraphQL has other words than REST. */
    graphql?: Partial<GraphqlRefusal>,
  ) {
    super(message);
    this.graphql = {
      type: graphqlType(status),
      message: errors?.[0]?.message ?? message,
      ...graphql,
    };
  }

  /** What GitHub says to an invalid field of a resource. */
  static validation(...errors: GithubErrorDetail[]): GithubError {
    return new GithubError(422, 'Validation Failed', errors);
  }

  /** What GitHub says to everything that it does not have. */
  static notFound(): GithubError {
    return new GithubError(404, 'Not Found');
  }

  /** What only GraphQL says. */
  static graphql(type: GraphqlErrorType, message: string): GithubError {
    return new GithubError(
      type === 'NOT_FOUND' ? 404 : 422,
      message,
      undefined,
      {
        type,
      },
    );
  }
}

function graphqlType(status: number): GraphqlErrorType {
  switch (status) {
    case 403:
      return 'FORBIDDEN';
    case 404:
      return 'NOT_FOUND';
    default:
      return 'UNPROCESSABLE';
  }
}
