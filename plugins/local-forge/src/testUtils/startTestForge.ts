import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GitRunner } from '../git/GitRunner';
import {
  LocalForge,
  LocalForgeOptions,
  startLocalForge,
} from '../startLocalForge';

/** One for all forges of a test file. */
const gitRunner = new GitRunner();

afterAll(() => gitRunner.close());

/** An answer of the API. */
export interface ApiAnswer {
  status: number;
  headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
}

/** A forge in a folder that goes away with it. */
export interface TestForge extends LocalForge {
  dataDir: string;
  api(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<ApiAnswer>;
  graphql(query: string, variables?: unknown): Promise<ApiAnswer>;
  page(
    path: string,
    init?: RequestInit,
  ): Promise<{ status: number; text: string; headers: Headers }>;
  /** Commits changes to a new branch of acme/gitops and returns its head. */
  commit(
    branch: string,
    files: Record<string, string | null>,
    message?: string,
  ): Promise<string>;
  /** Commits to a new branch and opens a pull request of it. */
  openPull(
    branch: string,
    files: Record<string, string | null>,
    fields?: Record<string, unknown>,
  ): Promise<ApiAnswer>;
}

/** Starts a forge with the repository acme/gitops. */
export async function startTestForge(
  options: Partial<LocalForgeOptions> = {},
  files: Record<string, string> = {
    'README.md': '# GitOps\n\nSee [docs](docs/guide.md).\n',
    'docs/guide.md': 'guide\n',
    'old.txt': 'old\n',
    'shared.txt': 'one\ntwo\nthree\n',
  },
): Promise<TestForge> {
  const dataDir =
    options.dataDir ?? (await mkdtemp(join(tmpdir(), 'local-forge-test-')));
  const forge = await startLocalForge({ gitRunner, ...options, dataDir });
  await forge.createRepository({ owner: 'acme', name: 'gitops', files });

  const call = async (
    method: string,
    url: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<ApiAnswer> => {
    const response = await fetch(url, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson && text ? JSON.parse(text) : text,
    };
  };

  const api: TestForge['api'] = (method, path, body, headers) =>
    call(method, `${forge.apiUrl}${path}`, body, headers);

  const graphql: TestForge['graphql'] = (query, variables) =>
    call('POST', forge.apiUrl.replace(/v3$/, 'graphql'), { query, variables });

  const page: TestForge['page'] = async (path, init) => {
    const response = await fetch(`${forge.url}${path}`, {
      redirect: 'manual',
      ...init,
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text };
  };

  const repo = '/repos/acme/gitops';

  const commit: TestForge['commit'] = async (branch, changes, message) => {
    const [head] = (await api('GET', `${repo}/commits?per_page=1`)).body;
    const tree = await api('POST', `${repo}/git/trees`, {
      base_tree: head.commit.tree.sha,
      tree: Object.entries(changes).map(([path, content]) => ({
        path,
        mode: '100644',
        ...(content === null ? { sha: null } : { content }),
      })),
    });
    const made = await api('POST', `${repo}/git/commits`, {
      message: message ?? `Change ${branch}`,
      tree: tree.body.sha,
      parents: [head.sha],
    });
    await api('POST', `${repo}/git/refs`, {
      ref: `refs/heads/${branch}`,
      sha: made.body.sha,
    });
    return made.body.sha;
  };

  return {
    ...forge,
    dataDir,
    api,
    graphql,
    page,
    commit,
    async openPull(branch, changes, fields) {
      await commit(branch, changes);
      return await api('POST', `${repo}/pulls`, {
        title: `Pull ${branch}`,
        head: `acme:${branch}`,
        base: 'main',
        ...fields,
      });
    },
    async close() {
      await forge.close();
      if (options.dataDir === undefined) {
        await rm(dataDir, { recursive: true, force: true });
      }
    },
  };
}
