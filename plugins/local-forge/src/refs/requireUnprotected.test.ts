import { TestForge, startTestForge } from '../testUtils/startTestForge';

describe('requireUnprotected', () => {
  let forge: TestForge;
  let head: string;
  beforeEach(async () => {
    forge = await startTestForge();
    await forge.openPull('release/1', { 'x.txt': '1\n' });
    head = await forge.commit('other', { 'y.txt': '1\n' });
    await forge.changeRepository('acme', 'gitops', {
      protectedBranches: ['main', 'release/*'],
    });
  });
  afterEach(() => forge.close());

  const repo = '/repos/acme/gitops';

  it('refuses in the words of REST', async () => {
    const refs = `${repo}/git/refs`;
    for (const [method, path, body, message] of [
      [
        'POST',
        refs,
        { ref: 'refs/heads/release/2', sha: head },
        'Reference update failed',
      ],
      [
        'PATCH',
        `${refs}/heads/main`,
        { sha: head },
        'Changes must be made through a pull request.',
      ],
      [
        'PATCH',
        `${refs}/heads/main`,
        { sha: head, force: true },
        'Changes must be made through a pull request.',
      ],
      [
        'DELETE',
        `${refs}/heads/release/1`,
        undefined,
        'Cannot delete a protected branch',
      ],
    ] as const) {
      expect(await forge.api(method, path, body)).toMatchObject({
        status: 422,
        body: { message },
      });
    }
    const free = await forge.api('POST', refs, {
      ref: 'refs/heads/releases',
      sha: head,
    });
    expect(free.status).toBe(201);
  });

  it('refuses in the words of GraphQL', async () => {
    const { body } = await forge.graphql(
      `{ repository(owner: "acme", name: "gitops") {
        id
        main: ref(qualifiedName: "main") { id target { oid } branchProtectionRule { pattern } refUpdateRule { pattern viewerCanPush blocksCreations } }
        other: ref(qualifiedName: "other") { branchProtectionRule { pattern } refUpdateRule { pattern } }
        release: ref(qualifiedName: "release/1") { id branchProtectionRule { id pattern } }
        branchProtectionRules(first: 5) { nodes { id pattern restrictsPushes } }
      } }`,
    );
    const { repository } = body.data;
    expect(repository).toMatchObject({
      main: {
        branchProtectionRule: { pattern: 'main' },
        refUpdateRule: {
          pattern: 'main',
          viewerCanPush: false,
          blocksCreations: true,
        },
      },
      other: { branchProtectionRule: null, refUpdateRule: null },
      release: { branchProtectionRule: { pattern: 'release/*' } },
      branchProtectionRules: {
        nodes: [
          { pattern: 'main', restrictsPushes: true },
          repository.release.branchProtectionRule,
        ],
      },
    });
    const answer = await forge.graphql(
      `mutation($id: ID!, $main: ID!, $release: ID!, $oid: GitObjectID!, $head: GitObjectID!) {
        createRef(input: {repositoryId: $id, name: "refs/heads/release/2", oid: $oid}) { ref { id } }
        updateRef(input: {refId: $main, oid: $oid}) { ref { id } }
        deleteRef(input: {refId: $release}) { clientMutationId }
        updateRefs(input: {repositoryId: $id, refUpdates: [{name: "refs/heads/main", afterOid: $oid}]}) { clientMutationId }
        createCommitOnBranch(input: {branch: {id: $main}, expectedHeadOid: $head, message: {headline: "x"}}) { commit { oid } }
      }`,
      {
        id: repository.id,
        main: repository.main.id,
        release: repository.release.id,
        oid: head,
        head: repository.main.target.oid,
      },
    );
    const type = 'BRANCH_PROTECTION_RULE_VIOLATION';
    const pullRequest =
      "protected branch 'main' check failed:\n  Changes must be made through a pull request.";
    expect(answer.body.errors).toMatchObject([
      {
        type,
        path: ['createRef'],
        message:
          "protected branch 'release/2' check failed:\n  You're not authorized to push to this branch.",
      },
      { type, path: ['updateRef'], message: pullRequest },
      {
        type,
        path: ['deleteRef'],
        message:
          "protected branch 'release/1' check failed:\n  Cannot delete a protected branch",
      },
      { type, path: ['updateRefs'], message: pullRequest },
      { type, path: ['createCommitOnBranch'], message: pullRequest },
    ]);
  });

  it('lets pull requests through', async () => {
    const merged = await forge.api('PUT', `${repo}/pulls/1/merge`, {});
    expect(merged.status).toBe(200);
  });
});
