import { TestForge, startTestForge } from '../testUtils/startTestForge';

describe('createRefsRouter', () => {
  const repo = '/repos/acme/gitops';
  let forge: TestForge;
  let main: string;
  let other: string;
  beforeEach(async () => {
    forge = await startTestForge();
    main = (await forge.api('GET', `${repo}/git/ref/heads/main`)).body.object
      .sha;
    other = await forge.commit('feat/x', { a: '1' });
  });
  afterEach(() => forge.close());

  it('reads refs with encoded and plain slashes', async () => {
    for (const path of ['git/ref/heads/feat/x', 'git/ref/heads%2Ffeat%2Fx']) {
      const { status, body } = await forge.api('GET', `${repo}/${path}`);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        ref: 'refs/heads/feat/x',
        object: { type: 'commit', sha: other },
      });
      expect((await fetch(body.url)).status).toBe(200);
    }
    expect((await forge.api('GET', `${repo}/git/ref/heads/nope`)).status).toBe(
      404,
    );
    const matching = await forge.api(
      'GET',
      `${repo}/git/matching-refs/heads/feat`,
    );
    expect(matching.body).toHaveLength(1);
  });

  it.each<[string, string, string]>([
    ['refs/heads/feat/x', 'main', 'Reference already exists'],
    ['refs/heads/feat', 'main', 'Reference update failed'],
    ['refs/heads/new', 'ffff', 'Object does not exist'],
    ['refs/heads/a..b', 'main', 'is not a valid ref name'],
    ['refs/heads/../../config', 'main', 'is not a valid ref name'],
    ['refs/pull/1/head', 'main', 'must start with'],
    ['--stdin', 'main', 'must start with'],
  ])('refuses to make %s: %s', async (ref, sha, message) => {
    const answer = await forge.api('POST', `${repo}/git/refs`, {
      ref,
      sha: sha === 'main' ? main : sha,
    });
    expect(answer.status).toBe(422);
    expect(answer.body.message).toContain(message);
  });

  it('moves refs forward, and anywhere only by force', async () => {
    const path = `${repo}/git/refs/heads%2Ffeat%2Fx`;
    const back = await forge.api('PATCH', path, { sha: main });
    expect(back).toMatchObject({
      status: 422,
      body: { message: 'Update is not a fast forward' },
    });
    const forced = await forge.api('PATCH', path, { sha: main, force: true });
    expect(forced).toMatchObject({
      status: 200,
      body: { object: { sha: main } },
    });
    const forward = await forge.api('PATCH', path, { sha: other });
    expect(forward.status).toBe(200);
    expect(
      (await forge.api('PATCH', `${repo}/git/refs/heads/nope`, { sha: main }))
        .body.message,
    ).toBe('Reference does not exist');
  });

  it('deletes refs, but not the default branch', async () => {
    const path = `${repo}/git/refs/heads%2Ffeat%2Fx`;
    expect((await forge.api('DELETE', path)).status).toBe(204);
    expect((await forge.api('DELETE', path)).status).toBe(422);
    expect(
      (await forge.api('DELETE', `${repo}/git/refs/heads/main`)).status,
    ).toBe(422);
  });

  it('lets one of many racing requests win', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        forge.api('POST', `${repo}/git/refs`, {
          ref: 'refs/heads/race',
          sha: main,
        }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(9);
  });
});
