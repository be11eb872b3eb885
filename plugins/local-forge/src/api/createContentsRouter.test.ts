import { TestForge, startTestForge } from '../testUtils/startTestForge';

describe('createContentsRouter', () => {
  let forge: TestForge;
  beforeAll(async () => {
    forge = await startTestForge();
    await forge.commit('feat/x', { 'docs/guide.md': 'new\n' });
  });
  afterAll(() => forge.close());

  const contents = '/repos/acme/gitops/contents';

  it('answers a file as JSON with links that open', async () => {
    const { status, body } = await forge.api(
      'GET',
      `${contents}/docs%2Fguide.md?ref=main`,
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      type: 'file',
      name: 'guide.md',
      path: 'docs/guide.md',
      size: 6,
      encoding: 'base64',
      html_url: `${forge.url}/acme/gitops/blob/main/docs/guide.md`,
    });
    expect(Buffer.from(body.content, 'base64').toString()).toBe('guide\n');
    expect((await fetch(body.url)).status).toBe(200);
    expect((await fetch(body.html_url)).status).toBe(200);
    expect(await (await fetch(body.download_url)).text()).toBe('guide\n');
    expect(await (await fetch(body.git_url)).json()).toMatchObject({
      sha: body.sha,
    });
  });

  it.each(['application/vnd.github.v3.raw', 'application/vnd.github.raw+json'])(
    'answers raw bytes to %s, and 304 the second time',
    async accept => {
      const path = `${contents}/docs/guide.md?ref=feat%2Fx`;
      const first = await forge.api('GET', path, undefined, { accept });
      expect(first.body).toBe('new\n');
      const etag = first.headers.get('etag')!;
      const again = await forge.api('GET', path, undefined, {
        accept,
        'if-none-match': etag,
        'cache-control': 'max-age=0',
      });
      expect(again.status).toBe(304);
      const json = await forge.api('GET', path, undefined, {
        'if-none-match': etag,
      });
      expect(json.status).toBe(200);
    },
  );

  it('lists folders', async () => {
    const root = await forge.api('GET', contents);
    expect(
      root.body.map((entry: { type: string; path: string }) => [
        entry.type,
        entry.path,
      ]),
    ).toEqual([
      ['file', 'README.md'],
      ['dir', 'docs'],
      ['file', 'old.txt'],
      ['file', 'shared.txt'],
    ]);
    const docs = await forge.api('GET', `${contents}/docs/`);
    expect(docs.body[0].path).toBe('docs/guide.md');
  });

  it('answers HEAD', async () => {
    expect((await forge.api('HEAD', `${contents}/old.txt`)).status).toBe(200);
    expect((await forge.api('HEAD', `${contents}/nope.txt`)).status).toBe(404);
  });

  it.each([
    'nope.txt',
    '..%2F..%2FHEAD',
    '.git%2Fconfig',
    'docs%2F..%2Fold.txt',
    '%2Fetc%2Fpasswd',
    '*.txt',
    ':(top)old.txt',
    '-x',
  ])('has no %j', async path => {
    expect(await forge.api('GET', `${contents}/${path}`)).toMatchObject({
      status: 404,
      body: { message: 'Not Found', status: '404' },
    });
  });

  it('says which ref it does not have', async () => {
    for (const ref of ['nope', '--help', 'a..b']) {
      const { status, body } = await forge.api(
        'GET',
        `${contents}/old.txt?ref=${ref}`,
      );
      expect(status).toBe(404);
      expect(body.message).toBe(`No commit found for the ref ${ref}`);
    }
  });

  it('says that an empty repository is empty', async () => {
    await forge.createRepository({ owner: 'acme', name: 'empty', files: {} });
    const answer = await forge.api('GET', '/repos/acme/empty/contents/a');
    expect(answer).toMatchObject({
      status: 404,
      body: { message: 'This repository is empty.' },
    });
    const commits = await forge.api('GET', '/repos/acme/empty/commits');
    expect(commits).toMatchObject({
      status: 409,
      body: { message: 'Git Repository is empty.' },
    });
    expect((await forge.page('/acme/empty')).text).toContain(
      'This repository is empty',
    );
  });
});
