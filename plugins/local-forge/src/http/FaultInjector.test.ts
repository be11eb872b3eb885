import { TestForge, startTestForge } from '../testUtils/startTestForge';

describe('FaultInjector', () => {
  let forge: TestForge;
  beforeEach(async () => {
    forge = await startTestForge();
  });
  afterEach(() => forge.close());

  it('answers with a status as often as it was told to', async () => {
    forge.fail({ status: 429, retryAfter: 2, times: 2 });
    const first = await forge.api('GET', '/user');
    expect(first.status).toBe(429);
    expect(first.headers.get('retry-after')).toBe('2');
    expect(first.body.message).toContain('429');
    expect((await forge.api('GET', '/user')).status).toBe(429);
    expect((await forge.api('GET', '/user')).status).toBe(200);
    expect(forge.calls.list.map(({ status }) => status)).toEqual([
      429, 429, 200,
    ]);
  });

  it('hits only what matches, until it is taken back', async () => {
    const end = forge.fail({
      match: (method, path) => method === 'GET' && path === '/api/v3/user',
      status: 503,
      headers: { 'x-ratelimit-remaining': '0' },
    });
    forge.fail({
      match: (_method, path) => path.endsWith('/gitops'),
      status: 500,
    });
    const failed = await forge.api('GET', '/user');
    expect(failed.headers.get('x-ratelimit-remaining')).toBe('0');
    expect((await forge.api('GET', '/rate_limit')).status).toBe(200);
    expect((await forge.api('GET', '/repos/acme/gitops')).status).toBe(500);
    end();
    expect((await forge.api('GET', '/user')).status).toBe(200);
    forge.heal();
    expect((await forge.api('GET', '/repos/acme/gitops')).status).toBe(200);
  });

  it('tells GraphQL requests apart by their root fields', async () => {
    forge.fail({
      match: (_method, _path, rootFields) =>
        rootFields?.includes('rateLimit') ?? false,
      status: 502,
    });
    const login = '{ viewer { login } }';
    expect((await forge.graphql(login)).status).toBe(200);
    expect((await forge.graphql('{ rateLimit { cost } }')).status).toBe(502);
    expect((await forge.api('GET', '/rate_limit')).status).toBe(200);
    expect(forge.calls.list).toMatchObject([
      { operation: 'viewer', status: 200 },
      { operation: 'rateLimit', status: 502 },
      { path: '/api/v3/rate_limit', status: 200 },
    ]);
  });

  it('drops connections before the request is carried out', async () => {
    forge.fail({ drop: true, times: 1 });
    await expect(
      forge.api('POST', '/repos/acme/gitops/git/blobs', { content: 'x' }),
    ).rejects.toThrow();
    expect(forge.calls.list).toMatchObject([
      { method: 'POST', status: undefined },
    ]);
  });

  it('loses the answer of a request that was carried out', async () => {
    const sha = await forge.commit('feat/x', { a: '1' });
    const refs = '/repos/acme/gitops/git/refs';
    forge.fail({ drop: true, times: 1, when: 'after' });
    await expect(
      forge.api('POST', refs, { ref: 'refs/heads/one', sha }),
    ).rejects.toThrow();
    forge.fail({ status: 502, times: 1, when: 'after' });
    const second = await forge.api('POST', refs, {
      ref: 'refs/heads/two',
      sha,
    });
    expect(second).toMatchObject({ status: 502, body: { status: '502' } });
    for (const name of ['one', 'two']) {
      const made = await forge.api('GET', `${refs}/heads/${name}`);
      expect(made.body.object.sha).toBe(sha);
    }
  });

  it('waits', async () => {
    forge.fail({ latencyMs: 80 });
    const start = Date.now();
    expect((await forge.api('GET', '/user')).status).toBe(200);
    expect(Date.now() - start).toBeGreaterThanOrEqual(75);
  });
});
