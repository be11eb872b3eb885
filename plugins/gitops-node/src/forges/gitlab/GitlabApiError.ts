import { CustomErrorBase } from '@backstage/errors';

/** An answer of GitLab that says no, before it is turned into a sentence. */
export class GitlabApiError extends CustomErrorBase {
  name = 'GitlabApiError' as const;

  constructor(readonly status: number, readonly detail: string) {
    super(`GitLab answered ${status}: ${detail}`);
  }
}

/**
 * Reads what GitLab says in a refusal.
 *
 * @remarks
 *
 * Its API has `message` as a text, as a list and as lists by field, and `error`
 * with `error_description` for tokens
 * (https://docs.gitlab.com/api/rest/troubleshooting/). Proxies in front of it
 * answer with HTML.
 */
export async function readGitlabError(
  response: Response,
): Promise<GitlabApiError> {
  const text = await response.text();
  return new GitlabApiError(
    response.status,
    detailOf(parse(text)) ?? (response.statusText || `${response.status}`),
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function detailOf(body: unknown): string | undefined {
  if (typeof body === 'string') {
    return body;
  }
  if (Array.isArray(body)) {
    return body.map(detailOf).join(', ');
  }
  if (typeof body !== 'object' || body === null) {
    return undefined;
  }
  const {
    message,
    error,
    error_description: description,
    errors,
  } = body as Record<string, unknown>;
  if (error !== undefined && description !== undefined) {
    return `${detailOf(error)}: ${detailOf(description)}`;
  }
  return (
    detailOf(message ?? error ?? errors) ??
    Object.entries(body)
      .map(([field, problem]) => `${field} ${detailOf(problem)}`)
      .join(', ')
  );
}
