import { TestForge, startTestForge } from '../testUtils/startTestForge';

describe('createGiteaRouter', () => {
  let forge: TestForge;

  beforeEach(async () => {
    forge = await startTestForge();
  });

  afterEach(async () => {
    await forge.close();
  });

  async function call(
    method: string,
    path: string,
    body?: unknown,
    authorization: string | undefined = 'token somebody',
  ) {
    const response = await fetch(`${forge.url}/gitea/api/v1${path}`, {
      method,
      headers: authorization ? { authorization } : {},
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: text === '' ? undefined : JSON.parse(text),
    };
  }

  const repo = '/repos/acme/gitops';

  function file(operation: string, path: string, sha?: string) {
    const content = Buffer.from(`${path}\n`).toString('base64');
    return { operation, path, sha, content };
  }

  async function change(
    files: ReturnType<typeof file>[],
    branches: { branch?: string; new_branch?: string } = {},
  ) {
    return await call('POST', `${repo}/contents`, {
      ...branches,
      message: 'Change',
      files,
    });
  }

  async function shaOf(path: string): Promise<string> {
    return (await call('GET', `${repo}/contents/${path}`)).body.sha;
  }

  async function openPull(fields: Record<string, unknown> = {}) {
    await change([file('create', 'new.txt')], { new_branch: 'change' });
    return await call('POST', `${repo}/pulls`, {
      title: 'Change',
      head: 'change',
      base: 'main',
      ...fields,
    });
  }

  describe('credentials', () => {
    const basic = (secret: string) =>
      `Basic ${Buffer.from(`demo:${secret}`).toString('base64')}`;

    it.each([basic('secret'), 'token secret', 'Bearer secret'])(
      'takes %s',
      async authorization => {
        const { status } = await call('GET', repo, undefined, authorization);
        expect(status).toBe(200);
      },
    );

    it.each([
      ['', 'token is required'],
      ['secret', 'token is required'],
      [basic(''), 'token is required'],
      [basic('invalid'), 'invalid username, password or token'],
      ['token invalid', 'invalid username, password or token'],
    ])('refuses "%s"', async (authorization, message) => {
      const answer = await call('GET', repo, undefined, authorization);
      expect(answer).toEqual({
        status: 401,
        body: expect.objectContaining({ message }),
      });
    });
  });

  it('tells about a repository', async () => {
    expect((await call('GET', repo)).body).toMatchObject({
      full_name: 'acme/gitops',
      default_branch: 'main',
      empty: false,
      archived: false,
      permissions: { push: true },
    });
    expect(await call('GET', '/repos/acme/nothing')).toEqual({
      status: 404,
      body: expect.objectContaining({
        message: "The target couldn't be found.",
      }),
    });
    expect((await call('GET', '/nowhere')).status).toBe(404);
  });

  describe('POST contents', () => {
    it('does all operations in one commit on a new branch', async () => {
      const answer = await change(
        [
          file('create', 'a/b c#%.txt'),
          file('update', 'shared.txt', await shaOf('shared.txt')),
          file('delete', 'old.txt', await shaOf('old.txt')),
        ],
        { new_branch: 'change' },
      );
      expect(answer.status).toBe(201);
      const compare = await call('GET', `${repo}/compare/main...change`);
      expect(compare.body).toMatchObject({
        total_commits: 1,
        commits: [{ sha: answer.body.commit.sha, author: { login: 'demo' } }],
      });
      expect(compare.body.commits[0].files).toEqual([
        { filename: 'a/b c#%.txt', status: 'added' },
        { filename: 'old.txt', status: 'removed' },
        { filename: 'shared.txt', status: 'modified' },
      ]);
    });

    it('refuses all if one is refused', async () => {
      const answer = await change(
        [file('create', 'new.txt'), file('create', 'old.txt')],
        { new_branch: 'change' },
      );
      expect(answer).toEqual({
        status: 422,
        body: expect.objectContaining({
          message: 'repository file already exists [path: old.txt]',
        }),
      });
      expect((await call('GET', `${repo}/branches/change`)).status).toBe(404);
    });

    it.each([
      [
        file('update', 'old.txt', 'bad'),
        422,
        /^sha does not match \[given: bad/,
      ],
      [file('delete', 'old.txt', 'bad'), 422, /^sha does not match/],
      [file('update', 'none.txt', 'bad'), 404, /^object does not exist/],
      [file('delete', 'none.txt', 'bad'), 404, /^object does not exist/],
      [file('create', 'docs'), 422, /^a directory exists/],
      [file('create', 'old.txt/x'), 422, /^a file exists/],
      [file('create', '../x'), 422, /^path contains a malformed/],
      [file('create', '.git/config'), 422, /^path contains a malformed/],
      [file('destroy', 'old.txt'), 422, /^\[Operation\]/],
      [{ ...file('create', 'x'), content: 'no base64!' }, 422, /base64/],
    ])('refuses %j with %d', async (operation, status, message) => {
      const answer = await change([operation]);
      expect(answer).toEqual({
        status,
        body: expect.objectContaining({
          message: expect.stringMatching(message),
        }),
      });
    });

    it('refuses a branch that exists, is not there, or is protected', async () => {
      await forge.changeRepository('acme', 'gitops', {
        protectedBranches: ['release/*'],
      });
      const files = [file('create', 'new.txt')];
      await change(files, { new_branch: 'change' });
      const answers = [
        await change(files, { new_branch: 'change' }),
        await change(files, { branch: 'nowhere' }),
        await change(files, { new_branch: 'release/1' }),
      ];
      expect(answers.map(({ body, status }) => [status, body.message])).toEqual(
        [
          [422, 'branch already exists [name: change]'],
          [404, 'branch does not exist [name: nowhere]'],
          [403, 'user should have a permission to write to the target branch'],
        ],
      );
    });

    it('keeps the executable bit, and has no other way to one', async () => {
      const made = await forge.api('POST', `${repo}/git/trees`, {
        tree: [{ path: 'run.sh', mode: '100755', content: 'one' }],
      });
      const commit = await forge.api('POST', `${repo}/git/commits`, {
        message: 'run',
        tree: made.body.sha,
        parents: [],
      });
      await forge.api('POST', `${repo}/git/refs`, {
        ref: 'refs/heads/tools',
        sha: commit.body.sha,
      });
      const [{ sha }] = made.body.tree;
      await change([file('update', 'run.sh', sha), file('create', 'new.sh')], {
        branch: 'tools',
      });
      const { body } = await call(
        'GET',
        `${repo}/git/trees/tools?recursive=true`,
      );
      expect(
        body.tree.map(({ mode, path }: Record<string, string>) => [path, mode]),
      ).toEqual([
        ['new.sh', '100644'],
        ['run.sh', '100755'],
      ]);
    });

    it('answers 423 for every change of an archived repository', async () => {
      await openPull();
      await forge.changeRepository('acme', 'gitops', { archived: true });
      const answers = [
        await change([file('create', 'x.txt')]),
        await call('POST', `${repo}/pulls`, {}),
        await call('PATCH', `${repo}/pulls/1`, { title: 'x' }),
        await call('DELETE', `${repo}/branches/change`),
        await call('POST', `${repo}/issues/1/labels`, { labels: [] }),
      ];
      expect(answers.map(({ status }) => status)).toEqual(
        answers.map(() => 423),
      );
    });
  });

  it('lists trees in pages, with the id of the commit', async () => {
    const { body: branch } = await call('GET', `${repo}/branches/main`);
    const first = await call(
      'GET',
      `${repo}/git/trees/refs%2Fheads%2Fmain?recursive=true&per_page=3`,
    );
    expect(first.body).toMatchObject({
      sha: branch.commit.id,
      total_count: 5,
      truncated: true,
    });
    const second = await call(
      'GET',
      `${repo}/git/trees/main?recursive=true&per_page=3&page=2`,
    );
    expect(second.body.truncated).toBe(false);
    const paths = [...first.body.tree, ...second.body.tree].map(
      ({ path }) => path,
    );
    expect(paths).toEqual([
      'README.md',
      'docs',
      'docs/guide.md',
      'old.txt',
      'shared.txt',
    ]);
    expect((await call('GET', `${repo}/git/trees/none`)).status).toBe(400);
  });

  describe('branches', () => {
    it('deletes one', async () => {
      await openPull();
      const { status } = await call('DELETE', `${repo}/branches/change`);
      expect(status).toBe(204);
      expect((await call('GET', `${repo}/pulls/1`)).body.state).toBe('closed');
      const again = await call('DELETE', `${repo}/branches/change`);
      expect(again.status).toBe(404);
    });

    it('keeps the default one and a protected one', async () => {
      await openPull();
      await forge.changeRepository('acme', 'gitops', {
        protectedBranches: ['change'],
      });
      for (const branch of ['main', 'change']) {
        const { status } = await call('DELETE', `${repo}/branches/${branch}`);
        expect(status).toBe(403);
      }
    });
  });

  describe('pulls', () => {
    it('opens one, a draft by its title', async () => {
      const { body, status } = await openPull({
        title: 'WIP: Change',
        body: 'Why.',
        assignees: ['ada'],
      });
      expect(status).toBe(201);
      expect(body).toMatchObject({
        number: 1,
        state: 'open',
        merged: false,
        title: 'WIP: Change',
        body: 'Why.',
        draft: true,
        assignees: [{ login: 'ada' }],
        base: { ref: 'main', repo: { full_name: 'acme/gitops' } },
        head: { ref: 'change', label: 'change' },
      });
      const found = await call('GET', `${repo}/pulls/main/change`);
      expect(found.body).toEqual(body);
      const listed = await call('GET', `${repo}/pulls?state=all`);
      expect(listed.body).toEqual([body]);
    });

    it('refuses a second one, and one of nothing', async () => {
      await openPull();
      const answers = await Promise.all(
        [
          { title: 'x', head: 'change', base: 'main' },
          { title: 'x', head: 'nowhere', base: 'main' },
          { title: 'x', head: 'main', base: 'main' },
          { head: 'change', base: 'main' },
        ].map(body => call('POST', `${repo}/pulls`, body)),
      );
      expect(answers.map(({ status }) => status)).toEqual([409, 404, 422, 422]);
      expect(answers[0].body.message).toMatch(/issue_id: 1,/);
    });

    it('lists them as they were made or changed, the newest first', async () => {
      await openPull();
      await change([file('create', 'other.txt')], { new_branch: 'other' });
      await call('POST', `${repo}/pulls`, {
        title: 'Other',
        head: 'other',
        base: 'main',
      });
      await call('PATCH', `${repo}/pulls/1`, { body: 'Changed.' });
      const numbers = async (query: string) =>
        (await call('GET', `${repo}/pulls${query}`)).body.map(
          ({ number }: { number: number }) => number,
        );
      expect(await numbers('')).toEqual([2, 1]);
      expect(await numbers('?sort=recentupdate')).toEqual([1, 2]);
      expect(await numbers('?sort=recentupdate&limit=1')).toEqual([1]);
    });

    it('gives the first of several for a pair of branches', async () => {
      await openPull();
      await call('PATCH', `${repo}/pulls/1`, { state: 'closed' });
      await call('POST', `${repo}/pulls`, {
        title: 'Again',
        head: 'change',
        base: 'main',
      });
      const { body } = await call('GET', `${repo}/pulls/main/change`);
      expect(body).toMatchObject({ number: 1, state: 'closed' });
    });

    it('does not find a branch that is called as one of its own paths', async () => {
      await change([file('create', 'new.txt')], { new_branch: 'files' });
      await openPull({ head: 'files' });
      const bare = await call('GET', `${repo}/pulls/main/files`);
      const owned = await call('GET', `${repo}/pulls/main/acme:files`);
      expect([bare.status, owned.status]).toEqual([404, 200]);
    });

    it('has its own ref as head once the branch is gone', async () => {
      const { body: pull } = await openPull();
      expect(
        (await call('POST', `${repo}/pulls/1/merge`, { Do: 'squash' })).status,
      ).toBe(200);
      await call('DELETE', `${repo}/branches/change`);
      const { body } = await call('GET', `${repo}/pulls/1`);
      expect(body).toMatchObject({
        state: 'closed',
        merged: true,
        head: {
          ref: 'refs/pull/1/head',
          label: 'change',
          sha: pull.head.sha,
        },
      });
    });

    it('changes what is given, and answers 201', async () => {
      await openPull({ title: 'WIP: Change' });
      const { body, status } = await call('PATCH', `${repo}/pulls/1`, {
        title: 'Change',
        body: '',
      });
      expect(status).toBe(201);
      expect(body).toMatchObject({ title: 'Change', draft: false, body: '' });
    });

    it('refuses people whom it does not know', async () => {
      await openPull();
      await forge.changeRepository('acme', 'gitops', {
        collaborators: { users: ['ada'], teams: ['platform'] },
      });
      const ask = (body: unknown) =>
        call('POST', `${repo}/pulls/1/requested_reviewers`, body);
      const answers = [
        await ask({ reviewers: ['stranger'] }),
        await ask({ team_reviewers: ['strangers'] }),
        await ask({ reviewers: ['demo'] }),
        await call('PATCH', `${repo}/pulls/1`, { assignees: ['stranger'] }),
        await ask({ reviewers: ['ada'], team_reviewers: ['platform'] }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([
        404, 404, 422, 422, 201,
      ]);
      expect((await call('GET', `${repo}/pulls/1`)).body).toMatchObject({
        requested_reviewers: [{ login: 'ada' }],
        requested_reviewers_teams: [{ name: 'platform' }],
        assignees: [],
      });
    });
  });

  describe('labels', () => {
    it('puts those that there are, by name or by number', async () => {
      await openPull();
      const made = await call('POST', `${repo}/labels`, {
        name: 'storage',
        color: '#00ff00',
      });
      expect(made.status).toBe(201);
      const byName = await call('POST', `${repo}/issues/1/labels`, {
        labels: ['storage', 'unheard-of'],
      });
      expect(byName.body).toEqual([
        expect.objectContaining({ name: 'storage' }),
      ]);
      const byNumber = await call('POST', `${repo}/issues/1/labels`, {
        labels: [made.body.id],
      });
      expect(byNumber.body).toEqual(byName.body);
      const mixed = await call('POST', `${repo}/issues/1/labels`, {
        labels: [made.body.id, 'storage'],
      });
      expect(mixed.status).toBe(400);
    });

    it('takes any name as long as no label was made', async () => {
      await openPull();
      const { body } = await call('POST', `${repo}/issues/1/labels`, {
        labels: ['storage'],
      });
      expect(body).toEqual([expect.objectContaining({ name: 'storage' })]);
    });
  });

  it('refuses a body that is none', async () => {
    for (const body of ['text', 7, { files: 'all' }, { files: [7] }]) {
      const { status } = await call('POST', `${repo}/contents`, body);
      expect(status).toBe(422);
    }
  });
});
