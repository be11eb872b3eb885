import { TestForge, startTestForge } from '../testUtils/startTestForge';

describe('createGitDatabaseRouter', () => {
  const repo = '/repos/acme/gitops';
  let forge: TestForge;
  let tree: string;
  let head: string;
  beforeAll(async () => {
    forge = await startTestForge();
    const [commit] = (await forge.api('GET', `${repo}/commits?per_page=1`))
      .body;
    head = commit.sha;
    tree = commit.commit.tree.sha;
  });
  afterAll(() => forge.close());

  const postTree = (entries: unknown[], base: string | undefined = tree) =>
    forge.api('POST', `${repo}/git/trees`, { base_tree: base, tree: entries });
  const readTree = async (sha: string) =>
    Object.fromEntries(
      (await forge.api('GET', `${repo}/git/trees/${sha}?recursive=1`)).body.tree
        .filter((entry: { type: string }) => entry.type !== 'tree')
        .map((entry: { path: string; mode: string }) => [
          entry.path,
          entry.mode,
        ]),
    );

  it('keeps the bytes of blobs', async () => {
    const bytes = Buffer.from([0, 1, 254, 255]);
    const made = await forge.api('POST', `${repo}/git/blobs`, {
      encoding: 'base64',
      content: bytes.toString('base64'),
    });
    expect(made.status).toBe(201);
    const { body } = await forge.api(
      'GET',
      `${repo}/git/blobs/${made.body.sha}`,
    );
    expect(Buffer.from(body.content, 'base64')).toEqual(bytes);
    expect(
      (await forge.api('GET', `${repo}/git/blobs/${'f'.repeat(40)}`)).status,
    ).toBe(404);
  });

  it('makes a tree from a base, blobs, inline content and removals', async () => {
    const blob = await forge.api('POST', `${repo}/git/blobs`, {
      content: 'run',
    });
    const made = await postTree([
      { path: 'bin/run', mode: '100755', sha: blob.body.sha },
      { path: 'docs/link', mode: '120000', content: 'guide.md' },
      { path: 'a b/ü.txt', mode: '100644', content: 'ü' },
      { path: 'old.txt', mode: '100644', sha: null },
    ]);
    expect(made.status).toBe(201);
    expect(await readTree(made.body.sha)).toEqual({
      'README.md': '100644',
      'a b/ü.txt': '100644',
      'bin/run': '100755',
      'docs/guide.md': '100644',
      'docs/link': '120000',
      'shared.txt': '100644',
    });
  });

  it('removes a folder, replaces a file by a folder and back', async () => {
    const removed = await postTree([
      { path: 'docs', mode: '040000', sha: null },
      { path: 'old.txt/inside', mode: '100644', content: 'x' },
    ]);
    expect(await readTree(removed.body.sha)).toEqual({
      'README.md': '100644',
      'old.txt/inside': '100644',
      'shared.txt': '100644',
    });
    const back = await postTree(
      [{ path: 'old.txt', mode: '100644', content: 'x' }],
      removed.body.sha,
    );
    expect(Object.keys(await readTree(back.body.sha))).toContain('old.txt');
  });

  it('puts a whole tree under a path, without a base', async () => {
    const made = await forge.api('POST', `${repo}/git/trees`, {
      tree: [{ path: 'copy', mode: '040000', sha: tree }],
    });
    expect(Object.keys(await readTree(made.body.sha))).toContain(
      'copy/docs/guide.md',
    );
  });

  it.each<[string, unknown, string]>([
    ['a leading slash', { path: '/a', mode: '100644', content: '' }, 'slash'],
    ['..', { path: '../a', mode: '100644', content: '' }, 'malformed path'],
    ['.git', { path: '.git/x', mode: '100644', content: '' }, 'malformed path'],
    ['a bad mode', { path: 'a', mode: '777', content: '' }, 'tree.mode'],
    ['no content', { path: 'a', mode: '100644' }, 'Must supply either'],
    [
      'an unknown blob',
      { path: 'a', mode: '100644', sha: 'f'.repeat(40) },
      'is not a valid blob',
    ],
    [
      'removal of nothing',
      { path: 'nope', mode: '100644', sha: null },
      'GitRPC::BadObjectState',
    ],
  ])('refuses %s', async (_name, entry, message) => {
    const { status, body } = await postTree([entry]);
    expect(status).toBe(422);
    expect(body.message).toContain(message);
  });

  it('makes a tree of 500 inline files within a second or so', async () => {
    const start = Date.now();
    const made = await postTree(
      Array.from({ length: 500 }, (_, index) => ({
        path: `many/${index % 20}/${index}.yaml`,
        mode: '100644',
        content: `n: ${index}\n`,
      })),
    );
    expect(made.status).toBe(201);
    // Far below what a process a file takes; leaves room for a busy machine.
    expect(Date.now() - start).toBeLessThan(3000);
    expect(Object.keys(await readTree(made.body.sha))).toHaveLength(504);
  });

  it('makes commits with an author of their own', async () => {
    const made = await forge.api('POST', `${repo}/git/commits`, {
      message: 'Subject\n\nBody',
      tree,
      parents: [head],
      author: {
        name: 'Ada',
        email: 'ada@example.com',
        date: '2026-01-02T03:04:05Z',
      },
    });
    expect(made).toMatchObject({
      status: 201,
      body: {
        message: 'Subject\n\nBody',
        author: { name: 'Ada', date: '2026-01-02T03:04:05Z' },
        committer: { name: 'Ada' },
        tree: { sha: tree },
        parents: [{ sha: head }],
      },
    });
    const read = await forge.api('GET', `${repo}/git/commits/${made.body.sha}`);
    expect(read.body).toEqual(made.body);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['no message', {}, `"message" wasn't supplied`],
    ['a bad tree', { message: 'x', tree: '--x' }, 'Tree SHA does not exist'],
    [
      'a bad parent',
      { message: 'x', parents: ['f'.repeat(40)] },
      'Parent SHA does not exist',
    ],
    ['a bad date', { message: 'x', author: { name: 'a' } }, '"author" needs'],
  ])('refuses a commit with %s', async (_name, fields, message) => {
    const { status, body } = await forge.api('POST', `${repo}/git/commits`, {
      tree,
      ...fields,
    });
    expect(status).toBe(422);
    expect(body.message).toContain(message);
  });

  it('answers broken and huge bodies with a sentence', async () => {
    const send = async (body: string) => {
      const response = await fetch(`${forge.apiUrl}${repo}/git/blobs`, {
        method: 'POST',
        body,
      });
      return { status: response.status, body: await response.json() };
    };
    expect(await send('{')).toMatchObject({
      status: 400,
      body: { message: 'Problems parsing JSON' },
    });
    expect(await send('"text"')).toMatchObject({
      status: 400,
      body: { message: 'Body should be a JSON object' },
    });
    const huge = await send(`{"content":"${'x'.repeat(101 * 1024 * 1024)}"}`);
    expect(huge.status).toBe(422);
    expect(huge.body.message).toContain('too large to process');
  });
});
