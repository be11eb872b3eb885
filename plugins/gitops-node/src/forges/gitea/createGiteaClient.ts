import { Api, HttpResponse } from 'gitea-js';
import { ForgeAccess } from '../ForgeAccess';
import { ForgeOptions } from '../ForgeOptions';
import { GiteaRefusal } from './GiteaRefusal';

/** Gitea's API, once for calls that only read and once for calls that write. */
export interface GiteaClient {
  read: Api<unknown>;
  write: Api<unknown>;
  /**
   * Owner and name of the repository, encoded: the generated client puts what it
   * is given into paths as it is.
   */
  at: [owner: string, repo: string];
}

/** Makes the client generated from Gitea's swagger send its calls our way. */
export function createGiteaClient(options: ForgeOptions): GiteaClient {
  const { access, apiUrl, calls, owner, repo } = options;
  const config = {
    baseUrl: apiUrl,
    baseApiParams: {
      format: 'json',
      headers: { Authorization: authorization(access) },
    },
  } as const;
  return {
    read: new Api({ ...config, customFetch: calls.read }),
    write: new Api({ ...config, customFetch: calls.write }),
    at: [encodeURIComponent(owner), encodeURIComponent(repo)],
  };
}

/**
 * What Gitea has answered.
 *
 * @throws GiteaRefusal for every status that says no, and for an answer that is
 * not Gitea's, such as a proxy's login page
 */
export async function answerOf<T>(
  call: Promise<HttpResponse<T, unknown>>,
): Promise<T> {
  let response: HttpResponse<T, unknown>;
  try {
    response = await call;
  } catch (error) {
    // The generated client throws the answer itself.
    throw isAnswer(error) ? refusal(error) : error;
  }
  if (response.data === null && response.status !== 204) {
    throw refusal(response);
  }
  return response.data;
}

function isAnswer(value: unknown): value is HttpResponse<unknown, unknown> {
  return value instanceof Response && 'error' in value;
}

function refusal({ error, status, statusText }: HttpResponse<unknown>) {
  const { message, name } = (error ?? {}) as Record<string, unknown>;
  // What the generated client could not read as JSON.
  if (name === 'SyntaxError') {
    return new GiteaRefusal(status, `${statusText}, and no JSON`);
  }
  return new GiteaRefusal(
    status,
    typeof message === 'string' && message !== '' ? message : statusText,
  );
}

/** https://docs.gitea.com/development/api-usage#authentication */
function authorization({ kind, token, username = '' }: ForgeAccess): string {
  switch (kind) {
    case 'basic':
      return `Basic ${Buffer.from(`${username}:${token}`).toString('base64')}`;
    case 'oauth':
      return `Bearer ${token}`;
    default:
      return `token ${token}`;
  }
}
