import { TestForge, startTestForge } from '../testUtils/startTestForge';

describe('createCommitsRouter', () => {
  let forge: TestForge;
  let head: string;
  beforeAll(async () => {
    forge = await startTestForge();
    head = await forge.commit('feat/x', { 'x.txt': '1\n' });
  });
  afterAll(() => forge.close());

  const repo = '/repos/acme/gitops';

  it('lists commits of a branch and of a path', async () => {
    const all = await forge.api('GET', `${repo}/commits?sha=feat%2Fx`);
    expect(all.body).toMatchObject([{ sha: head }, {}]);
    const paged = await forge.api(
      'GET',
      `${repo}/commits?sha=feat%2Fx&per_page=1`,
    );
    expect(paged.body).toHaveLength(1);
    expect(paged.headers.get('link')).toContain('page=2');
    const path = await forge.api(
      'GET',
      `${repo}/commits?sha=feat%2Fx&path=old.txt`,
    );
    expect(path.body).toHaveLength(1);
    expect((await forge.api('GET', `${repo}/commits?sha=nope`)).status).toBe(
      404,
    );
  });

  it('shows a commit and its status, by names with slashes too', async () => {
    const commit = await forge.api('GET', `${repo}/commits/feat%2Fx`);
    expect(commit.body).toMatchObject({
      sha: head,
      stats: { total: 1, additions: 1 },
      files: [{ filename: 'x.txt', status: 'added' }],
    });
    for (const ref of ['feat%2Fx', 'feat/x', head]) {
      const { body } = await forge.api('GET', `${repo}/commits/${ref}/status`);
      expect(body).toMatchObject({
        sha: head,
        repository: {
          archive_url: `${forge.apiUrl}${repo}/{archive_format}{/ref}`,
          trees_url: `${forge.apiUrl}${repo}/git/trees{/sha}`,
        },
      });
    }
    expect(await forge.api('GET', `${repo}/commits/nope`)).toMatchObject({
      status: 422,
      body: { message: 'No commit found for SHA: nope' },
    });
  });

  it('lists and shows branches', async () => {
    const { body } = await forge.api('GET', `${repo}/branches`);
    expect(body.map((branch: { name: string }) => branch.name)).toEqual([
      'feat/x',
      'main',
    ]);
    const one = await forge.api('GET', `${repo}/branches/feat/x`);
    expect(one.body.commit.sha).toBe(head);
    expect(await forge.api('GET', `${repo}/branches/nope`)).toMatchObject({
      status: 404,
      body: { message: 'Branch not found' },
    });
  });

  it('lists repositories, owners and the user', async () => {
    const names = async (path: string) =>
      (await forge.api('GET', path)).body.map(
        (each: { full_name?: string; login?: string }) =>
          each.full_name ?? each.login,
      );
    expect(await names('/user/repos')).toEqual(['acme/gitops']);
    expect(await names('/users/acme/repos')).toEqual(['acme/gitops']);
    expect(await names('/orgs/acme/repos')).toEqual(['acme/gitops']);
    expect(await names('/user/orgs')).toEqual(['acme']);
    expect((await forge.api('GET', '/user')).body.login).toBe('demo');
    expect((await forge.api('GET', '/users/acme')).body.type).toBe(
      'Organization',
    );
    expect((await forge.api('GET', '/rate_limit')).status).toBe(200);
    const found = await forge.api('GET', repo);
    expect(found.body).toMatchObject({
      default_branch: 'main',
      permissions: { push: true },
      clone_url: `${forge.url}/acme/gitops.git`,
    });
    expect(found.headers.get('x-oauth-scopes')).toBeNull();
  });

  it.each(['/repos/acme/nope', '/repos/..%2Fx/y', '/nope', '/users/..%2f..'])(
    'has no %s',
    async path => {
      expect(await forge.api('GET', path)).toMatchObject({
        status: 404,
        body: { message: 'Not Found' },
      });
    },
  );

  it('survives malformed URLs', async () => {
    expect((await forge.api('GET', `${repo}/contents/%E0%A4%A`)).status).toBe(
      400,
    );
    expect((await forge.page('/acme/%E0%A4%A')).status).toBe(400);
  });
});
