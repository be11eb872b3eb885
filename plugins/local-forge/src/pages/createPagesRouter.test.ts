import { TestForge, startTestForge } from '../testUtils/startTestForge';

describe('createPagesRouter', () => {
  let forge: TestForge;
  beforeEach(async () => {
    forge = await startTestForge();
  });
  afterEach(() => forge.close());

  const post = (path: string, fields: Record<string, string> = {}) =>
    forge.page(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
    });

  it('leads from one kind of URL to the other', async () => {
    await forge.openPull('feat/x', { 'new.txt': '1\n' });
    const target = async (path: string) =>
      (await forge.page(path)).headers.get('location');
    expect(await target('/acme/gitops/blob/main/docs')).toBe(
      '/acme/gitops/tree/main/docs',
    );
    expect(await target('/acme/gitops/tree/main/old.txt')).toBe(
      '/acme/gitops/blob/main/old.txt',
    );
    expect(await target('/acme/gitops/edit/main/old.txt')).toBe(
      '/acme/gitops/blob/main/old.txt',
    );
    expect(await target('/acme/gitops/pull/1/files')).toBe(
      '/acme/gitops/pull/1#files',
    );
  });

  it.each([
    '/nope',
    '/acme/nope',
    '/acme/gitops/nope',
    '/acme/gitops/blob/main/nope.txt',
    '/acme/gitops/blob/nope/old.txt',
    '/acme/gitops/blob/main/..%2f..%2fHEAD',
    '/acme/gitops/raw/main/docs',
    '/acme/gitops/commit/--all',
    '/acme/gitops/pull/9',
    '/acme/gitops/pull/1%27',
  ])('has a page that says that there is no %s', async path => {
    const { status, text } = await forge.page(path);
    expect(status).toBe(404);
    expect(text).toContain('Page not found');
  });

  it('sends raw files so that nothing in them runs', async () => {
    await forge.commit('raw', {
      'x.html': '<script>alert(1)</script>',
      'x.svg': '<svg onload="alert(1)"/>',
    });
    for (const name of ['x.html', 'x.svg']) {
      const { headers } = await forge.page(`/acme/gitops/raw/raw/${name}`);
      expect(headers.get('content-security-policy')).toContain('sandbox');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-type')).not.toContain('html');
    }
  });

  it('shows a pull request and merges it by its form', async () => {
    const { body } = await forge.openPull(
      'feat/x',
      { 'new.txt': '<script>alert(2)</script>\n', 'old.txt': null },
      {
        title: 'A <b>title',
        body: '| a |\n|---|\n| <script>alert(1)</script>ok |',
      },
    );
    await forge.api('POST', '/repos/acme/gitops/issues/1/labels', ['<i>']);
    const url = '/acme/gitops/pull/1';
    const open = await forge.page(url);
    expect(open.text).not.toMatch(/<script>|<b>title|<i>/);
    expect(open.text).toContain('Open</span>');
    expect(open.text).toContain('<td>ok</td>');
    expect(open.text).toContain(`value="${body.head.sha}"`);
    expect(open.headers.get('content-security-policy')).toContain(
      "default-src 'none'",
    );

    const merged = await post(`${url}/merge`, { head: body.head.sha });
    expect(merged.status).toBe(303);
    expect(merged.headers.get('location')).toBe(url);
    const after = await forge.page(url);
    expect(after.text).toContain('Merged</span>');
    expect(after.text).toContain('new.txt');
    expect(after.text).not.toContain('action="/acme/gitops/pull/1/merge"');
    expect((await forge.page('/acme/gitops/blob/main/new.txt')).status).toBe(
      200,
    );

    expect((await post(`${url}/delete-branch`)).status).toBe(303);
    expect((await forge.page(url)).text).toContain('branch has been deleted');
    expect((await forge.page(url)).text).toContain('new.txt');
  });

  it('says why a merge did nothing', async () => {
    await forge.openPull('a', { 'shared.txt': 'a\n' });
    await forge.openPull('b', { 'shared.txt': 'b\n' });
    const stale = await post('/acme/gitops/pull/1/merge', {
      head: 'f'.repeat(40),
    });
    expect(stale.status).toBe(409);
    expect(stale.text).toContain('Head branch was modified');
    expect((await post('/acme/gitops/pull/1/merge')).status).toBe(303);
    const conflict = await forge.page('/acme/gitops/pull/2');
    expect(conflict.text).toContain('Conflicts with the base branch');
    expect(conflict.text).toMatch(/<button[^>]* disabled/);
    expect(conflict.text).toContain('<code>shared.txt</code>');
    expect((await post('/acme/gitops/pull/2/merge')).status).toBe(405);
  });

  it('closes and opens again', async () => {
    await forge.openPull('feat/x', { 'new.txt': '1\n' });
    const url = '/acme/gitops/pull/1';
    expect((await post(`${url}/delete-branch`)).status).toBe(422);
    await post(`${url}/close`);
    expect((await forge.page(url)).text).toMatch(/Closed<\/span\s*>/);
    await post(`${url}/reopen`);
    expect((await forge.page(url)).text).toContain('Open</span>');
  });
});

describe('the pages of createPagesRouter', () => {
  let forge: TestForge;
  beforeAll(async () => {
    forge = await startTestForge();
    await forge.openPull('feat/x', {
      'new.txt': '1\n2\n',
      'docs/guide.md': '# Guide\n',
    });
    await forge.api('PUT', '/repos/acme/gitops/pulls/1/merge');
    await forge.openPull(
      'feat/y',
      { 'y.txt': 'y\n' },
      { title: 'Pull feat/x' },
    );
  });
  afterAll(() => forge.close());

  it.each([
    ['/', 'acme/gitops'],
    ['/acme', 'acme/gitops'],
    ['/acme/gitops', 'GitOps</h1>'],
    ['/acme/gitops', '/acme/gitops/blob/main/docs/guide.md'],
    ['/acme/gitops/tree/main', 'docs'],
    ['/acme/gitops/tree/main/docs/', 'guide.md'],
    ['/acme/gitops/blob/main/docs/guide.md', 'id="user-content'],
    ['/acme/gitops/blob/main/README.md?plain=1', 'id="L1"'],
    ['/acme/gitops/blob/feat/x/new.txt', 'id="L2"'],
    ['/acme/gitops/commits', 'Initial commit'],
    ['/acme/gitops/commits/feat/x?path=new.txt', 'Change feat/x'],
    ['/acme/gitops/commit/feat%2Fx', 'Change feat/x'],
    ['/acme/gitops/pulls', 'Pull feat/x'],
    ['/acme/gitops/pulls?state=closed', 'state-merged'],
    ['/acme/gitops/pull/1', 'Files changed'],
    ['/-/forge.css', 'prefers-color-scheme: dark'],
  ])('shows %s', async (path, expected) => {
    const { status, text, headers } = await forge.page(path);
    expect(status).toBe(200);
    expect(text).toContain(expected);
    expect(headers.get('content-type')).toMatch(/^text\/(html|css)/);
  });
});
