import { TestForge, startTestForge } from '../testUtils/startTestForge';

describe('Repository', () => {
  let forge: TestForge;
  let sha: string;
  let ids: Record<string, string>;
  beforeAll(async () => {
    forge = await startTestForge();
    await forge.openPull('feat/x', { 'x.txt': '1\n' });
    sha = await forge.commit('feat/y', { 'y.txt': '1\n' });
    const { body } = await forge.graphql(
      '{ repository(owner: "acme", name: "gitops") { id ref(qualifiedName: "feat/y") { id } pullRequest(number: 1) { id } } }',
    );
    const { repository } = body.data;
    ids = {
      repository: repository.id,
      ref: repository.ref.id,
      pull: repository.pullRequest.id,
    };
    await forge.changeRepository('acme', 'gitops', { archived: true });
  });
  afterAll(() => forge.close());

  const repo = '/repos/acme/gitops';
  const refusal = 'Repository was archived so is read-only.';

  it.each([
    ['POST', '/git/blobs', { content: 'x' }],
    ['POST', '/git/trees', { tree: [] }],
    ['POST', '/git/commits', { message: 'x', tree: 'x' }],
    ['POST', '/git/refs', { ref: 'refs/heads/z', sha: 'SHA' }],
    ['PATCH', '/git/refs/heads/feat/y', { sha: 'SHA' }],
    ['DELETE', '/git/refs/heads/feat/y', undefined],
    ['POST', '/pulls', { title: 'x', head: 'feat/y', base: 'main' }],
    ['PATCH', '/pulls/1', { title: 'x' }],
    ['PUT', '/pulls/1/merge', {}],
    ['POST', '/pulls/1/requested_reviewers', { reviewers: ['grace'] }],
    ['POST', '/issues/1/assignees', { assignees: ['ada'] }],
    ['POST', '/issues/1/labels', { labels: ['s3'] }],
  ])('refuses %s %s while it is archived', async (method, path, body) => {
    const text = JSON.stringify(body)?.replace('SHA', sha);
    expect(
      await forge.api(method, `${repo}${path}`, text && JSON.parse(text)),
    ).toMatchObject({ status: 403, body: { message: refusal } });
  });

  it.each([
    'createRef(input: {repositoryId: $repository, name: "refs/heads/z", oid: $oid}) { ref { id } }',
    'updateRef(input: {refId: $ref, oid: $oid}) { ref { id } }',
    'deleteRef(input: {refId: $ref}) { clientMutationId }',
    'createCommitOnBranch(input: {branch: {id: $ref}, expectedHeadOid: $oid, message: {headline: "x"}}) { commit { oid } }',
    'createPullRequest(input: {repositoryId: $repository, title: "x", headRefName: "feat/y", baseRefName: "main"}) { pullRequest { id } }',
    'updatePullRequest(input: {pullRequestId: $pull, title: "x"}) { pullRequest { id } }',
    'requestReviews(input: {pullRequestId: $pull}) { pullRequest { id } }',
    'mergePullRequest(input: {pullRequestId: $pull}) { pullRequest { id } }',
    'createLabel(input: {repositoryId: $repository, name: "x", color: "000000"}) { label { id } }',
  ])('refuses the mutation %s', async mutation => {
    const declared = {
      repository: 'ID!',
      ref: 'ID!',
      pull: 'ID!',
      oid: 'GitObjectID!',
    };
    const used = Object.entries(declared).filter(([name]) =>
      new RegExp(`\\$${name}\\b`).test(mutation),
    );
    const { body } = await forge.graphql(
      `mutation(${used.map(
        ([name, type]) => `$${name}: ${type}`,
      )}) { ${mutation} }`,
      { ...ids, oid: sha },
    );
    expect(body.errors).toMatchObject([
      { type: 'FORBIDDEN', message: refusal },
    ]);
  });

  it('can still be read, and changed again later', async () => {
    expect((await forge.api('GET', repo)).body.archived).toBe(true);
    const { body } = await forge.graphql(
      '{ repository(owner: "acme", name: "gitops") { isArchived } repositoryOwner(login: "acme") { repositories(first: 1, isArchived: false) { totalCount } } }',
    );
    expect(body.data).toEqual({
      repository: { isArchived: true },
      repositoryOwner: { repositories: { totalCount: 0 } },
    });
    await forge.changeRepository('acme', 'gitops', { archived: false });
    const label = await forge.api('POST', `${repo}/issues/1/labels`, ['s3']);
    expect(label.status).toBe(200);
    await expect(
      forge.changeRepository('acme', 'nope', { archived: true }),
    ).rejects.toThrow("There is no repository 'acme/nope'");
  });
});
