import { TestForge, startTestForge } from '../../testUtils/startTestForge';

describe('refMutations', () => {
  let forge: TestForge;
  let base: string;
  let repositoryId: string;
  beforeEach(async () => {
    forge = await startTestForge();
    const { body } = await forge.graphql(
      '{ repository(owner: "acme", name: "gitops") { id defaultBranchRef { target { oid } } } }',
    );
    repositoryId = body.data.repository.id;
    base = body.data.repository.defaultBranchRef.target.oid;
  });
  afterEach(() => forge.close());

  const branch = (branchName: string) => ({
    repositoryNameWithOwner: 'acme/gitops',
    branchName,
  });
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const mutate = async (name: string, fields: string, input: unknown) => {
    const type = `${name[0].toUpperCase()}${name.slice(1)}Input`;
    const { status, body } = await forge.graphql(
      `mutation($input: ${type}!) { ${name}(input: $input) { ${fields} } }`,
      { input },
    );
    expect(status).toBe(200);
    return { result: body.data?.[name], error: body.errors?.[0] };
  };
  const commit = (input: object) =>
    mutate('createCommitOnBranch', 'commit { oid url message } ref { name }', {
      message: { headline: 'Commit' },
      expectedHeadOid: base,
      ...input,
    });

  it('creates a branch and commits to it in one document', async () => {
    const { body } = await forge.graphql(
      `mutation($ref: CreateRefInput!, $commit: CreateCommitOnBranchInput!) {
        createRef(input: $ref) { clientMutationId ref { id name target { oid } } }
        createCommitOnBranch(input: $commit) {
          commit { oid message author { name } parents(first: 1) { nodes { oid } } }
          ref { target { oid } }
        }
      }`,
      {
        ref: {
          repositoryId,
          name: 'refs/heads/feat/x',
          oid: base,
          clientMutationId: 'mine',
        },
        commit: {
          branch: branch('feat/x'),
          expectedHeadOid: base,
          message: { headline: 'Add x', body: 'Because\n\nRequest-Id: 1' },
          fileChanges: {
            additions: [
              { path: 'a/ü b.txt', contents: base64('ü\n') },
              { path: 'shared.txt', contents: base64('new\n') },
            ],
            deletions: [{ path: 'old.txt' }],
          },
        },
      },
    );
    expect(body.errors).toBeUndefined();
    const { createRef, createCommitOnBranch } = body.data;
    expect(createRef).toMatchObject({
      clientMutationId: 'mine',
      ref: { name: 'feat/x', target: { oid: base } },
    });
    expect(createCommitOnBranch).toMatchObject({
      commit: {
        message: 'Add x\n\nBecause\n\nRequest-Id: 1',
        author: { name: 'Demo User' },
        parents: { nodes: [{ oid: base }] },
      },
      ref: { target: { oid: createCommitOnBranch.commit.oid } },
    });
    const { body: tree } = await forge.api(
      'GET',
      '/repos/acme/gitops/git/trees/feat/x?recursive=1',
    );
    expect(
      tree.tree
        .filter(({ type }: { type: string }) => type === 'blob')
        .map(({ mode, path }: { mode: string; path: string }) => [mode, path]),
    ).toEqual([
      ['100644', 'README.md'],
      ['100644', 'a/ü b.txt'],
      ['100644', 'docs/guide.md'],
      ['100644', 'shared.txt'],
    ]);
  });

  it('goes on after a refused mutation, each error with its path', async () => {
    const { body } = await forge.graphql(
      `mutation($id: ID!, $oid: GitObjectID!, $head: GitObjectID!) {
        first: createRef(input: {repositoryId: $id, name: "refs/heads/main", oid: $oid}) { ref { name } }
        second: createRef(input: {repositoryId: $id, name: "refs/heads/two", oid: $oid}) { ref { name } }
        third: createCommitOnBranch(input: {branch: {repositoryNameWithOwner: "acme/gitops", branchName: "two"}, expectedHeadOid: $head, message: {headline: "x"}}) { commit { oid } }
      }`,
      { id: repositoryId, oid: base, head: 'f'.repeat(40) },
    );
    expect(body).toEqual({
      data: { first: null, second: { ref: { name: 'two' } }, third: null },
      errors: [
        {
          type: 'UNPROCESSABLE',
          path: ['first'],
          locations: [{ line: 2, column: 9 }],
          message:
            'A ref named "refs/heads/main" already exists in the repository.',
        },
        {
          type: 'STALE_DATA',
          path: ['third'],
          locations: [{ line: 4, column: 9 }],
          message: `Expected branch to point to "${'f'.repeat(
            40,
          )}" but it did not.  Pull and try again.`,
        },
      ],
    });
  });

  it('commits nothing, and by the id of a branch', async () => {
    const ref = await forge.graphql(
      '{ repository(owner: "acme", name: "gitops") { ref(qualifiedName: "main") { id } } }',
    );
    const { result } = await commit({
      branch: { id: ref.body.data.repository.ref.id },
    });
    expect(result).toMatchObject({
      commit: { message: 'Commit' },
      ref: { name: 'main' },
    });
    expect(result.commit.url).toBe(
      `${forge.url}/acme/gitops/commit/${result.commit.oid}`,
    );
  });

  it('makes an executable file an ordinary one', async () => {
    const tree = await forge.api('POST', '/repos/acme/gitops/git/trees', {
      tree: [{ path: 'run.sh', mode: '100755', content: 'x\n' }],
    });
    const made = await forge.api('POST', '/repos/acme/gitops/git/commits', {
      message: 'x',
      tree: tree.body.sha,
      parents: [base],
    });
    await forge.api('POST', '/repos/acme/gitops/git/refs', {
      ref: 'refs/heads/run',
      sha: made.body.sha,
    });
    await commit({
      branch: branch('run'),
      expectedHeadOid: made.body.sha,
      fileChanges: {
        additions: [{ path: 'run.sh', contents: base64('y\n') }],
      },
    });
    const after = await forge.api('GET', '/repos/acme/gitops/git/trees/run');
    expect(after.body.tree).toMatchObject([{ path: 'run.sh', mode: '100644' }]);
  });

  it.each([
    [
      { deletions: [{ path: 'nope.txt' }] },
      'NOT_FOUND',
      'A path was requested for deletion which does not exist as of commit oid `',
    ],
    [{ deletions: [{ path: 'docs' }] }, 'NOT_FOUND', 'does not exist as of'],
    [
      { additions: [{ path: '../x', contents: '' }] },
      'UNPROCESSABLE',
      "The path '../x' is malformed",
    ],
    [
      {
        additions: [{ path: 'old.txt', contents: '' }],
        deletions: [{ path: 'old.txt' }],
      },
      'UNPROCESSABLE',
      "The path 'old.txt' is given more than once",
    ],
  ])('refuses the changes %j', async (fileChanges, type, message) => {
    const { result, error } = await commit({
      branch: branch('main'),
      fileChanges,
    });
    expect(result).toBeNull();
    expect(error).toMatchObject({ type, path: ['createCommitOnBranch'] });
    expect(error.message).toContain(message);
  });

  it('refuses branches that are not there and content that is no base64', async () => {
    expect((await commit({ branch: branch('nope') })).error).toMatchObject({
      type: 'NOT_FOUND',
    });
    expect((await commit({ branch: {} })).error).toMatchObject({
      type: 'UNPROCESSABLE',
    });
    expect(
      (
        await commit({
          branch: { repositoryNameWithOwner: 'acme/x', branchName: 'main' },
        })
      ).error,
    ).toMatchObject({
      type: 'NOT_FOUND',
      message: "Could not resolve to a Repository with the name 'acme/x'.",
    });
    const wrong = await commit({
      branch: branch('main'),
      fileChanges: { additions: [{ path: 'a', contents: 'a b' }] },
    });
    expect(wrong.error.message).toContain('is not a valid Base64String');
    expect(
      (await commit({ branch: branch('main'), expectedHeadOid: 'x' })).error
        .message,
    ).toContain('is not a valid GitObjectID');
  });

  it('moves and deletes branches', async () => {
    const { result } = await mutate('createRef', 'ref { id }', {
      repositoryId,
      name: 'refs/heads/feat',
      oid: base,
    });
    const refId = result.ref.id;
    const head = await forge.commit('other', { 'x.txt': '1\n' });
    const moved = await mutate('updateRef', 'ref { target { oid } }', {
      refId,
      oid: head,
    });
    expect(moved.result.ref.target.oid).toBe(head);
    const back = { refId, oid: base };
    expect((await mutate('updateRef', 'ref { id }', back)).error).toMatchObject(
      { type: 'UNPROCESSABLE', message: 'Update is not a fast forward' },
    );
    const forced = { ...back, force: true };
    expect(
      (await mutate('updateRef', 'ref { id }', forced)).error,
    ).toBeUndefined();
    const remove = () =>
      mutate('deleteRef', 'clientMutationId', { refId, clientMutationId: '1' });
    expect((await remove()).result).toEqual({ clientMutationId: '1' });
    expect((await remove()).error).toMatchObject({
      type: 'NOT_FOUND',
      message: `Could not resolve to Ref node with the global id of '${refId}'.`,
    });
    expect(
      (await mutate('deleteRef', 'clientMutationId', { refId: repositoryId }))
        .error,
    ).toMatchObject({ type: 'NOT_FOUND' });
  });

  it('moves several refs or none', async () => {
    const head = await forge.commit('old', { 'x.txt': '1\n' });
    const zeros = '0'.repeat(40);
    const move = (...refUpdates: object[]) =>
      mutate('updateRefs', 'clientMutationId', { repositoryId, refUpdates });
    const make = { name: 'refs/heads/new', beforeOid: zeros, afterOid: head };
    const stale = await move(make, {
      name: 'refs/heads/old',
      beforeOid: base,
      afterOid: zeros,
    });
    expect(stale.error).toMatchObject({ type: 'STALE_DATA' });
    const read = async (name: string) =>
      (await forge.api('GET', `/repos/acme/gitops/git/ref/heads/${name}`))
        .status;
    expect(await read('new')).toBe(404);
    const moved = await move(make, {
      name: 'refs/heads/old',
      beforeOid: head,
      afterOid: zeros,
    });
    expect(moved.error).toBeUndefined();
    expect([await read('new'), await read('old')]).toEqual([200, 404]);
    const again = await move(make);
    expect(again.error).toMatchObject({ type: 'STALE_DATA' });
    const forged = await move({
      name: 'refs/heads/x\ndelete refs/heads/main',
      afterOid: zeros,
    });
    expect(forged.error.message).toContain('is not a valid ref name');
    const pull = await move({ name: 'refs/pull/1/head', afterOid: head });
    expect(pull.error.message).toContain('must start with');
    const trunk = await move({ name: 'refs/heads/main', afterOid: zeros });
    expect(trunk.error.message).toBe('Cannot delete the default branch');
    const backwards = await move({ name: 'refs/heads/new', afterOid: base });
    expect(backwards.error).toMatchObject({
      message: 'Update is not a fast forward',
    });
  });

  it('refuses bad names and objects', async () => {
    const create = async (name: string, oid: string) =>
      (await mutate('createRef', 'ref { id }', { repositoryId, name, oid }))
        .error;
    for (const [name, oid] of [
      ['main', base],
      ['refs/heads/a..b', base],
      ['refs/heads/a', 'f'.repeat(40)],
    ]) {
      expect(await create(name, oid)).toMatchObject({ type: 'UNPROCESSABLE' });
    }
    const unknown = await mutate('createRef', 'ref { id }', {
      repositoryId: 'R_x',
      name: 'refs/heads/a',
      oid: base,
    });
    expect(unknown.error).toMatchObject({
      type: 'NOT_FOUND',
      message:
        "Could not resolve to Repository node with the global id of 'R_x'.",
    });
  });
});
