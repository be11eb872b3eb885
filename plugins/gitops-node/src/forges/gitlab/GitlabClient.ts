import { ForgeOptions } from '../ForgeOptions';
import { GitlabApiError, readGitlabError } from './GitlabApiError';

/** What a REST call carries beside its path. */
export interface GitlabCall {
  /** Parameters of the URL; a list becomes `name[]` for each item. */
  query?: Record<string, string | string[]>;
  /** Sent as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** One page of a list, and whether there is another. */
export interface GitlabPage<Item> {
  items: Item[];
  last: boolean;
}

/**
 * Sends calls to one project on GitLab.
 *
 * @remarks
 *
 * Plain `fetch` with the answers' types from `@gitbeaker/rest`, and not its
 * client: that one waits and repeats by itself, has no GraphQL and no conditional
 * requests, and the parts from which another requester could be built are not
 * exported by it.
 */
export class GitlabClient {
  private readonly root: string;

  constructor(private readonly options: ForgeOptions) {
    const project = encodeURIComponent(this.fullPath);
    this.root = `${options.apiUrl}/projects/${project}`;
  }

  /** The project's full path, such as `acme/platform/gitops`. */
  get fullPath(): string {
    return `${this.options.owner}/${this.options.repo}`;
  }

  /** Reads something of the project. */
  async get<Body>(path: string, call: GitlabCall = {}): Promise<Body> {
    return (await this.send('GET', path, call)).json();
  }

  /** Reads one page of something of the project, as large as GitLab has them. */
  async getPage<Item>(
    path: string,
    page: number,
    query: GitlabCall['query'] = {},
  ): Promise<GitlabPage<Item>> {
    const response = await this.send('GET', path, {
      query: { ...query, per_page: '100', page: String(page) },
    });
    return {
      items: await response.json(),
      last: !response.headers.get('x-next-page'),
    };
  }

  /** Makes something in the project. */
  async post<Body>(path: string, body: unknown): Promise<Body> {
    return (await this.send('POST', path, { body })).json();
  }

  /** Changes something of the project. */
  async put<Body>(path: string, body: unknown): Promise<Body> {
    return (await this.send('PUT', path, { body })).json();
  }

  /** Removes something from the project. */
  async delete(path: string, headers: GitlabCall['headers']): Promise<void> {
    await this.send('DELETE', path, { headers });
  }

  /**
   * Asks GraphQL, which is beside the REST API at every instance
   * (https://docs.gitlab.com/api/graphql/).
   */
  async query<Data>(
    document: string,
    variables: Record<string, unknown>,
  ): Promise<Data> {
    const url = `${this.options.apiUrl.replace(/\/v\d+$/, '')}/graphql`;
    // Read, although it is a POST: the documents are queries.
    const response = await this.options.calls.read(url, {
      method: 'POST',
      headers: this.headers({ 'content-type': 'application/json' }),
      body: JSON.stringify({ query: document, variables }),
    });
    if (!response.ok) {
      throw await readGitlabError(response);
    }
    const { data, errors } = await response.json();
    if (errors?.length) {
      throw new GitlabApiError(
        response.status,
        errors.map(({ message }: { message: string }) => message).join(', '),
      );
    }
    return data;
  }

  private async send(
    method: string,
    path: string,
    { query = {}, body, headers }: GitlabCall,
  ): Promise<Response> {
    const { calls } = this.options;
    const send = method === 'GET' ? calls.read : calls.write;
    const response = await send(`${this.root}${path}${toSearch(query)}`, {
      method,
      headers: this.headers({
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      }),
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!response.ok) {
      throw await readGitlabError(response);
    }
    return response;
  }

  /** https://docs.gitlab.com/api/rest/authentication/ */
  private headers(headers: Record<string, string>): Record<string, string> {
    const { kind, token } = this.options.access;
    return {
      accept: 'application/json',
      ...(kind === 'oauth'
        ? { authorization: `Bearer ${token}` }
        : { 'private-token': token }),
      ...headers,
    };
  }
}

function toSearch(query: Record<string, string | string[]>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value)) {
      value.forEach(item => search.append(`${name}[]`, item));
    } else {
      search.append(name, value);
    }
  }
  return search.size > 0 ? `?${search}` : '';
}
