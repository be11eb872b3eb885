import { TestForge, startTestForge } from '../testUtils/startTestForge';

describe('createGitlabRouter', () => {
  let forge: TestForge;
  let main: string;
  async function request(
    method: string,
    url: string,
    body?: unknown,
    headers: Record<string, string> = { 'private-token': 'x' },
  ) {
    const response = await fetch(url, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text ? JSON.parse(text) : undefined,
    };
  }

  const call = (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) =>
    request(
      method,
      `${forge.gitlabUrl}/projects/acme%2Fgitops${path}`,
      body,
      headers,
    );

  beforeEach(async () => {
    forge = await startTestForge();
    main = (await call('GET', '/repository/branches/main')).body.commit.id;
  });
  afterEach(() => forge.close());

  const commit = (branch: string, actions: unknown[], more = {}) =>
    call('POST', '/repository/commits', {
      branch,
      commit_message: 'x',
      actions,
      ...more,
    });

  const ask = (
    query: string,
    variables: Record<string, unknown> = {},
    headers?: Record<string, string>,
  ) =>
    request(
      'POST',
      forge.gitlabUrl.replace('/v4', '/graphql'),
      { query, variables },
      headers,
    );

  const create = (path: string, content = 'x') => ({
    action: 'create',
    file_path: path,
    content,
  });

  describe('tokens', () => {
    it.each([
      [{}, 401, { message: '401 Unauthorized' }],
      [{ 'private-token': 'invalid' }, 401, { message: '401 Unauthorized' }],
      [
        { authorization: 'Bearer revoked' },
        401,
        expect.objectContaining({ error: 'invalid_token' }),
      ],
      [
        { 'private-token': 'read_api' },
        403,
        expect.objectContaining({ error: 'insufficient_scope' }),
      ],
      [{ authorization: 'Bearer x' }, 201, expect.anything()],
    ])('answers %j with %d', async (headers, status, body) => {
      const branch = { branch: 'b', ref: 'main' };
      const answer = await call(
        'POST',
        '/repository/branches',
        branch,
        headers,
      );
      expect(answer).toMatchObject({ status, body });
    });

    it('are needed for GraphQL as well', async () => {
      expect(await ask('{ currentUser { username } }', {}, {})).toMatchObject({
        status: 401,
        body: { errors: [{ message: 'Invalid token' }] },
      });
    });
  });

  describe('commits', () => {
    it.each<[string, object, string]>([
      ['create', create('old.txt'), 'A file with this name already exists'],
      ['create', create('docs'), 'A directory with this name already exists'],
      [
        'create',
        create('old.txt/x'),
        'A directory with this name already exists',
      ],
      ['create', create('a/../b'), 'Path cannot include directory traversal'],
      ['create', create('.git/config'), "invalid path: '.git/config'"],
      [
        'update',
        { action: 'update', file_path: 'nope', content: 'x' },
        "A file with this name doesn't exist",
      ],
      [
        'delete',
        { action: 'delete', file_path: 'docs' },
        "A file with this name doesn't exist",
      ],
      [
        'chmod',
        { action: 'chmod', file_path: 'nope', execute_filemode: true },
        "A file with this name doesn't exist",
      ],
    ])('refuse %s of %j: %s', async (_, action, message) => {
      expect(await commit('main', [create('first.txt'), action])).toMatchObject(
        { status: 400, body: { message } },
      );
      // All or nothing.
      expect(
        (await call('GET', '/repository/branches/main')).body.commit.id,
      ).toBe(main);
    });

    it.each<[object, string]>([
      [{ action: 'rename', file_path: 'a' }, 'actions[0][action]'],
      [{ action: 'update', file_path: 'a' }, 'actions[0][content]'],
      [{ action: 'chmod', file_path: 'a' }, 'actions[0][execute_filemode]'],
      [{ action: 'move', file_path: 'a' }, 'actions[0][previous_path]'],
      [{ action: 'create' }, 'file_path is missing'],
    ])('refuse the action %j: %s', async (action, problem) => {
      const { body, status } = await commit('main', [action]);
      expect(status).toBe(400);
      expect(body.error).toContain(problem);
    });

    it("compare a file's newest commits with those that the caller saw", async () => {
      const update = (seen?: string) =>
        commit('main', [
          {
            action: 'update',
            file_path: 'old.txt',
            content: String(Math.random()),
            last_commit_id: seen,
          },
        ]);
      const unrelated = (await commit('main', [create('a.txt')])).body.id;
      const changed = await update(main);
      expect(changed.status).toBe(201);
      expect(await update(unrelated)).toMatchObject({
        status: 400,
        body: {
          message: 'The file has changed since you started editing it: old.txt',
        },
      });
      expect((await update(changed.body.id)).status).toBe(201);
      // What is unknown counts as unchanged, as GitLab has it.
      expect((await update('0'.repeat(40))).status).toBe(201);
      expect((await update()).status).toBe(201);
    });

    it('make branches from a branch or a commit', async () => {
      const made = await commit('a', [create('a.txt')], { start_sha: main });
      expect(made.body.parent_ids).toEqual([main]);
      const next = await commit('b', [create('b.txt')], { start_branch: 'a' });
      expect(next.body.parent_ids).toEqual([made.body.id]);
      expect(
        await commit('b', [create('c.txt')], { start_sha: main }),
      ).toMatchObject({
        status: 400,
        body: {
          message:
            "A branch called 'b' already exists. Switch to that branch in order to make changes",
        },
      });
      const forced = await commit('b', [create('c.txt')], {
        start_sha: main,
        force: true,
      });
      expect(forced.body.parent_ids).toEqual([main]);
    });

    it.each([
      [{}, 'You can only create or edit files when you are on a branch'],
      [{ start_sha: 'abc' }, "Invalid start_sha 'abc'"],
      [
        { start_sha: '0'.repeat(40) },
        `Cannot find start_sha '${'0'.repeat(40)}'`,
      ],
      [
        { start_sha: '0'.repeat(40), start_branch: 'main' },
        "You can't pass both start_branch and start_sha",
      ],
    ])('refuse to start at %j: %s', async (start, message) => {
      expect(await commit('new', [create('a')], start)).toMatchObject({
        status: 400,
        body: { message },
      });
    });

    it('refuse names, protected branches and archived projects', async () => {
      expect(
        (await commit('a..b', [create('a')], { start_branch: 'main' })).body
          .message,
      ).toContain('Branch name is invalid');
      const rule = { name: 'release/*' };
      await call('POST', '/protected_branches', rule);
      expect((await call('POST', '/protected_branches', rule)).status).toBe(
        409,
      );
      const refused = {
        status: 403,
        body: {
          message:
            '403 Forbidden - You are not allowed to push into this branch',
        },
      };
      const start = { start_branch: 'main' };
      expect(await commit('release/1', [create('a')], start)).toMatchObject(
        refused,
      );
      await call('POST', '/archive');
      expect(await commit('main', [create('a')])).toMatchObject(refused);
      await call('POST', '/unarchive');
      expect((await commit('main', [create('a')])).status).toBe(201);
    });

    it('move files and change their modes', async () => {
      const { body } = await commit('main', [
        { action: 'move', previous_path: 'old.txt', file_path: 'moved.txt' },
        { action: 'chmod', file_path: 'moved.txt', execute_filemode: true },
      ]);
      const diff = await call('GET', `/repository/commits/${body.id}/diff`);
      expect(diff.body).toMatchObject([
        {
          old_path: 'old.txt',
          new_path: 'moved.txt',
          renamed_file: true,
          a_mode: '100644',
          b_mode: '100755',
        },
      ]);
    });
  });

  it('deletes branches unless they are newer than the caller knows', async () => {
    await commit('x', [create('a')], { start_branch: 'main' });
    const path = '/repository/branches/x';
    const old = {
      'private-token': 'x',
      'if-unmodified-since': new Date(0).toUTCString(),
    };
    expect((await call('DELETE', path, undefined, old)).status).toBe(412);
    expect((await call('DELETE', path)).status).toBe(204);
    expect(await call('DELETE', path)).toMatchObject({
      status: 404,
      body: { message: '404 Branch Not Found' },
    });
    expect((await call('DELETE', '/repository/branches/main')).status).toBe(
      405,
    );
  });

  it('lists trees, a folder that is not there being none', async () => {
    const { body } = await call(
      'GET',
      '/repository/tree?path=docs&recursive=true',
    );
    expect(body).toMatchObject([
      { path: 'docs/guide.md', type: 'blob', mode: '100644' },
    ]);
    expect((await call('GET', '/repository/tree?path=nope')).status).toBe(404);
  });

  it('opens, changes, merges and shows merge requests', async () => {
    await commit('x', [create('a')], { start_branch: 'main' });
    const open = () =>
      call('POST', '/merge_requests', {
        source_branch: 'x',
        target_branch: 'main',
        title: '[Draft] Title',
        labels: 'one, two',
      });
    const { body, status } = await open();
    expect(status).toBe(201);
    expect(body).toMatchObject({
      title: 'Draft: Title',
      draft: true,
      state: 'opened',
      labels: ['one', 'two'],
    });
    expect(await open()).toMatchObject({
      status: 409,
      body: {
        message: [
          'Another open merge request already exists for this source branch: !1',
        ],
      },
    });
    expect((await call('PUT', '/merge_requests/1/merge')).status).toBe(405);
    const renamed = await call('PUT', '/merge_requests/1', { title: 'Ready' });
    expect(renamed.body).toMatchObject({ title: 'Ready', draft: false });
    expect((await call('PUT', '/merge_requests/1/merge')).body.state).toBe(
      'merged',
    );
    expect((await fetch(body.web_url)).status).toBe(200);
    // The same pull request, on GitHub's face.
    expect(
      (await forge.api('GET', '/repos/acme/gitops/pulls/1')).body,
    ).toMatchObject({ title: 'Ready', merged: true });
  });

  describe('GraphQL', () => {
    const blobs = (first: string) => `query($paths: [String!]!) {
      project(fullPath: "acme/gitops") {
        repository { blobs(paths: $paths${first}) { nodes { path oid } } }
      }
    }`;

    it('answers in pages of at most 100', async () => {
      const paths = Array.from({ length: 130 }, (_, index) => `f/${index}`);
      await commit(
        'main',
        paths.map(path => create(path)),
      );
      const { body } = await ask(blobs(''), { paths: paths.slice(0, 100) });
      expect(body.data.project.repository.blobs.nodes).toHaveLength(100);
      expect(await ask(blobs(', first: 100'), { paths })).toMatchObject({
        status: 200,
        body: {
          errors: [
            {
              message:
                'Query has complexity of 272, which exceeds max complexity of 250',
            },
          ],
        },
      });
    });

    it('refuses what is too large, unknown or no query', async () => {
      const message = async (query: string) =>
        (await ask(query)).body.errors[0].message;
      expect(await message(`{ ${' '.repeat(10_000)} }`)).toBe(
        'Query too large',
      );
      expect(await message('{ project(fullPath: "x") { nope } }')).toContain(
        'nope',
      );
      expect(await message('{')).toContain('Syntax Error');
      expect(
        await message(
          '{ project(fullPath: "acme/gitops") { repository { blobs(ref: "-x", paths: []) { nodes { path } } } } }',
        ),
      ).toBe('Ref is not valid');
    });

    it('has nothing where there is nothing', async () => {
      expect(
        (await ask('{ project(fullPath: "acme/nope") { id } }')).body,
      ).toEqual({ data: { project: null } });
      expect(
        (
          await ask(
            '{ project(fullPath: "acme/gitops") { repository { commit(ref: "refs/heads/nope") { sha } blobs(ref: "nope", paths: ["README.md"]) { nodes { path } } } } }',
          )
        ).body.data.project.repository,
      ).toEqual({ commit: null, blobs: { nodes: [] } });
    });
  });
});
