import { ForgeContext } from '../ForgeContext';
import { GitRunner } from '../git/GitRunner';
import { RepositoryStore } from '../repositories/RepositoryStore';
import {
  ApiAnswer,
  TestForge,
  startTestForge,
} from '../testUtils/startTestForge';
import { findMistakes, operations } from './__testUtils__/githubRest';
import { listRoutes } from './__testUtils__/listRoutes';
import { createApiRouter } from './createApiRouter';

/** Routes that GitHub serves but does not describe, as what they answer like. */
const UNDESCRIBED: Record<string, string> = {
  'GET /repos/{owner}/{repo}/contents':
    'GET /repos/{owner}/{repo}/contents/{path}',
  'GET /repos/{owner}/{repo}/git/refs/{ref}':
    'GET /repos/{owner}/{repo}/git/ref/{ref}',
  'GET /repos/{owner}/{repo}/tarball':
    'GET /repos/{owner}/{repo}/tarball/{ref}',
};

/** GitHub redirects to its archives, the forge streams them. */
const STREAMED = [
  'GET /repos/{owner}/{repo}/tarball',
  'GET /repos/{owner}/{repo}/tarball/{ref}',
];

/** The operation that a route is, whatever its parameters are called. */
function findOperation(method: string, path: string): string | undefined {
  const generic = (text: string) =>
    text
      .replace(/:format\(tarball\)/, 'tarball')
      .replace(/:\w+(\(\*\))?|\{\w+\}/g, '{}');
  const known = [...Object.keys(operations), ...Object.keys(UNDESCRIBED)];
  const found = known.find(
    operation => generic(operation) === `${method} ${generic(path)}`,
  );
  return found && (UNDESCRIBED[found] ?? found);
}

function createContext(): ForgeContext {
  const user = { login: 'demo', name: 'Demo', email: 'demo@example.com' };
  return {
    store: new RepositoryStore({
      dataDir: '',
      scratchDirectory: '',
      environment: {},
      runner: new GitRunner(),
      user,
    }),
    user,
    url: '',
    logger: { info: () => {} },
    maxRequestSize: 1,
  };
}

describe('REST answers', () => {
  let forge: TestForge;
  beforeAll(async () => {
    forge = await startTestForge();
  });
  afterAll(() => forge.close());

  const at = (method: string, path: string) =>
    `${method} /repos/{owner}/{repo}${path}`;

  /** What a GitHub App sends, as far as the forge looks at it. */
  function asApp(id: number): Record<string, string> {
    const claims = { iss: id, exp: Math.floor(Date.now() / 1000) + 60 };
    const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
    return { authorization: `bearer header.${payload}.signature` };
  }

  /** Calls a route and holds its answer against GitHub's description. */
  async function check(
    operation: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<ApiAnswer> {
    const [method] = operation.split(' ');
    const answer = await forge.api(method, path, body, headers);
    expect(findMistakes(UNDESCRIBED[operation] ?? operation, answer)).toEqual(
      [],
    );
    return answer;
  }

  it('are described for every route, and no other operation is', () => {
    const routes = listRoutes(createApiRouter(createContext()));
    const served = routes
      .filter(({ path }) => path !== '/graphql')
      .map(({ method, path }) => ({
        route: `${method} ${path}`,
        operation: findOperation(method, path),
      }));
    expect(served.filter(({ operation }) => operation === undefined)).toEqual(
      [],
    );
    const operationsServed = served.map(({ operation }) => operation);
    expect([...new Set(operationsServed)].sort()).toEqual(
      Object.keys(operations).sort(),
    );
  });

  it('have the published shape when all is well', async () => {
    const repo = '/repos/acme/gitops';
    const called: string[] = [];
    const succeed = async (
      operation: string,
      path: string,
      body?: unknown,
      headers?: Record<string, string>,
    ): Promise<ApiAnswer> => {
      called.push(operation);
      const answer = await check(operation, path, body, headers);
      expect(answer.status).toBeLessThan(300);
      return answer;
    };
    const read = (path: string, url: string) =>
      succeed(at('GET', path), `${repo}${url}`);
    const write = (method: string, path: string, url: string, body?: unknown) =>
      succeed(at(method, path), `${repo}${url}`, body);

    const head = (await forge.api('GET', `${repo}/commits/main`)).body.sha;
    const blob = await write('POST', '/git/blobs', '/git/blobs', {
      content: 'x\n',
    });
    const tree = await write('POST', '/git/trees', '/git/trees', {
      base_tree: head,
      tree: [
        { path: 'a/x.txt', mode: '100644', sha: blob.body.sha },
        { path: 'link', mode: '120000', content: 'a/x.txt' },
      ],
    });
    const commit = await write('POST', '/git/commits', '/git/commits', {
      message: 'Add x',
      tree: tree.body.sha,
      parents: [head],
    });
    const { sha } = commit.body;
    const ref = { ref: 'refs/heads/feat/x', sha };
    await write('POST', '/git/refs', '/git/refs', ref);
    await write('POST', '/git/refs', '/git/refs', {
      ...ref,
      ref: 'refs/heads/gone',
    });
    await write('PATCH', '/git/refs/{ref}', '/git/refs/heads/gone', {
      sha: head,
      force: true,
    });
    await write('DELETE', '/git/refs/{ref}', '/git/refs/heads/gone');
    await read('/git/ref/{ref}', '/git/ref/heads/feat/x');
    await read('/git/refs/{ref}', '/git/refs/heads/feat/x');
    await read('/git/matching-refs/{ref}', '/git/matching-refs/heads/');
    await read('/git/blobs/{file_sha}', `/git/blobs/${blob.body.sha}`);
    await read('/git/commits/{commit_sha}', `/git/commits/${sha}`);
    await read('/git/trees/{tree_sha}', `/git/trees/${sha}`);
    await read('/git/trees/{tree_sha}', `/git/trees/${sha}?recursive=1`);

    await write('POST', '/pulls', '/pulls', {
      title: 'Add x',
      head: 'feat/x',
      base: 'main',
      body: 'Because',
    });
    const requested = '/pulls/{pull_number}/requested_reviewers';
    await write('POST', requested, '/pulls/1/requested_reviewers', {
      reviewers: ['grace'],
      team_reviewers: ['platform'],
    });
    const issue = '/issues/{issue_number}';
    await write('POST', `${issue}/assignees`, '/issues/1/assignees', {
      assignees: ['ada'],
    });
    await write('POST', `${issue}/labels`, '/issues/1/labels', {
      labels: ['s3'],
    });
    await read(`${issue}/labels`, '/issues/1/labels');
    await read(issue, '/issues/1');
    await write('PATCH', '/pulls/{pull_number}', '/pulls/1', { title: 'New' });
    await read('/pulls/{pull_number}', '/pulls/1');
    await read('/pulls/{pull_number}/files', '/pulls/1/files');
    await read('/pulls/{pull_number}/commits', '/pulls/1/commits');
    const merge = '/pulls/{pull_number}/merge';
    await write('PUT', merge, '/pulls/1/merge', {});
    await read(merge, '/pulls/1/merge');
    await read('/pulls/{pull_number}', '/pulls/1');
    await read('/pulls', '/pulls?state=all');

    await read('', '');
    await read('/branches', '/branches');
    await read('/branches/{branch}', '/branches/feat/x');
    await read('/commits', '/commits');
    await read('/commits/{ref}', '/commits/main');
    await read('/commits/{ref}/check-runs', '/commits/main/check-runs');
    await read('/commits/{ref}/status', '/commits/main/status');
    await read('/commits/{ref}/statuses', '/commits/main/statuses');
    await read('/compare/{basehead}', `/compare/${head}...main`);
    await read('/contents', '/contents');
    await read('/contents/{path}', '/contents/README.md');
    await read('/contents/{path}', '/contents/a');
    await read('/contents/{path}', '/contents/link');
    await read('/readme', '/readme');
    const installations = await succeed(
      'GET /app/installations',
      '/app/installations',
      undefined,
      asApp(7),
    );
    const [{ id }] = installations.body;
    await succeed(
      'POST /app/installations/{installation_id}/access_tokens',
      `/app/installations/${id}/access_tokens`,
      undefined,
      asApp(7),
    );
    await succeed('GET /organizations', '/organizations');
    await succeed('GET /orgs/{org}', '/orgs/acme');
    await succeed('GET /orgs/{org}/repos', '/orgs/acme/repos');
    await succeed('GET /rate_limit', '/rate_limit');
    await succeed('GET /user', '/user');
    await succeed('GET /user/orgs', '/user/orgs');
    await succeed('GET /user/repos', '/user/repos');
    await succeed('GET /users/{username}', '/users/grace');
    await succeed('GET /users/{username}', '/users/acme');
    await succeed('GET /users/{username}/repos', '/users/acme/repos');

    expect([...new Set(called), ...STREAMED].sort()).toEqual(
      [...Object.keys(operations), ...Object.keys(UNDESCRIBED)].sort(),
    );
  });

  it.each([
    ['GET', '/git/ref/{ref}', '/git/ref/heads/nope', undefined, 404],
    ['GET', '/git/blobs/{file_sha}', '/git/blobs/nope', undefined, 404],
    ['GET', '/commits/{ref}', '/commits/nope', undefined, 422],
    ['GET', '/branches/{branch}', '/branches/nope', undefined, 404],
    ['GET', '/compare/{basehead}', '/compare/main...nope', undefined, 404],
    ['GET', '/contents/{path}', '/contents/nope', undefined, 404],
    ['GET', '/pulls/{pull_number}', '/pulls/99', undefined, 404],
    ['GET', '/issues/{issue_number}', '/issues/99', undefined, 404],
    ['POST', '/git/blobs', '/git/blobs', {}, 422],
    ['POST', '/git/trees', '/git/trees', { tree: 1 }, 422],
    ['POST', '/git/commits', '/git/commits', { message: 'x', tree: 'x' }, 422],
    ['POST', '/git/refs', '/git/refs', { ref: 'x', sha: 'x' }, 422],
    ['PATCH', '/git/refs/{ref}', '/git/refs/heads/nope', { sha: 'x' }, 422],
    ['DELETE', '/git/refs/{ref}', '/git/refs/heads/main', undefined, 422],
    ['POST', '/pulls', '/pulls', { title: 'x', head: 'x', base: 'x' }, 422],
    ['PATCH', '/pulls/{pull_number}', '/pulls/99', {}, 404],
    ['PUT', '/pulls/{pull_number}/merge', '/pulls/99/merge', {}, 404],
  ])(
    'of %s %s have the published shape when %s is refused',
    async (method, path, url, body, status) => {
      const operation = at(method, path);
      const answer = await check(operation, `/repos/acme/gitops${url}`, body);
      expect(answer.status).toBe(status);
      expect(answer.body.message).toEqual(expect.stringMatching(/./));
    },
  );

  it.each([
    ['GET /users/{username}', '/users/..'],
    ['GET /orgs/{org}', '/orgs/grace'],
    ['GET /orgs/{org}/repos', '/orgs/../repos'],
    [at('GET', ''), '/repos/acme/nope'],
    [at('POST', '/git/blobs'), '/repos/acme/nope/git/blobs'],
  ])(
    'of %s have the published shape for what is not there',
    async (operation, path) => {
      const answer = await check(operation, path.replace('..', '%2e%2e'));
      expect(answer).toMatchObject({
        status: 404,
        body: { message: 'Not Found' },
      });
    },
  );

  it('of apps have the published shape when they are refused', async () => {
    const tokens = 'POST /app/installations/{installation_id}/access_tokens';
    const [{ id }] = (
      await forge.api('GET', '/app/installations', undefined, asApp(7))
    ).body;
    const path = `/app/installations/${id}/access_tokens`;
    expect(
      await check('GET /app/installations', '/app/installations'),
    ).toMatchObject({ status: 401 });
    expect(await check(tokens, path)).toMatchObject({ status: 401 });
    // Another app's installation.
    expect(await check(tokens, path, undefined, asApp(8))).toMatchObject({
      status: 404,
      body: { message: 'Not Found' },
    });
  });

  it('are told from what GitHub does not answer', () => {
    const operation = at('GET', '/git/ref/{ref}');
    const mistakes = (status: number, body: unknown) =>
      findMistakes(operation, { status, body });
    expect(mistakes(200, { ref: 1 })).toContain(
      `${operation} 200: /ref must be string`,
    );
    expect(mistakes(201, {})).toEqual([
      `${operation} does not answer with 201 on GitHub`,
    ]);
    expect(mistakes(422, { message: 1 })).not.toEqual([]);
    expect(findMistakes('GET /nope', { status: 200, body: {} })).not.toEqual(
      [],
    );
  });
});
