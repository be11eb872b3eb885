import { TestForge, startTestForge } from '../../testUtils/startTestForge';

describe('queryResolvers', () => {
  let forge: TestForge;
  let base: string;
  let head: string;
  beforeAll(async () => {
    forge = await startTestForge();
    [{ sha: base }] = (
      await forge.api('GET', '/repos/acme/gitops/commits')
    ).body;
    await forge.openPull(
      'feat/x',
      { 'x.txt': '1\n', 'old.txt': null },
      { title: 'Add x', body: 'Because' },
    );
    head = (await forge.api('GET', '/repos/acme/gitops/pulls/1')).body.head.sha;
  });
  afterAll(() => forge.close());

  const data = async (query: string, variables?: unknown) => {
    const { body } = await forge.graphql(query, variables);
    expect(body.errors).toBeUndefined();
    return body.data;
  };
  const repository = async (fields: string) =>
    (await data(`{ repository(owner: "acme", name: "gitops") { ${fields} } }`))
      .repository;

  it('describes a repository', async () => {
    expect(
      await repository(
        'id nameWithOwner owner { __typename login } isArchived isDisabled viewerPermission url defaultBranchRef { name prefix target { oid __typename } }',
      ),
    ).toEqual({
      id: (await forge.api('GET', '/repos/acme/gitops')).body.node_id,
      nameWithOwner: 'acme/gitops',
      owner: { __typename: 'Organization', login: 'acme' },
      isArchived: false,
      isDisabled: false,
      viewerPermission: 'ADMIN',
      url: `${forge.url}/acme/gitops`,
      defaultBranchRef: {
        name: 'main',
        prefix: 'refs/heads/',
        target: { oid: base, __typename: 'Commit' },
      },
    });
  });

  it('reads a branch, its history and what it is ahead of', async () => {
    const { ref: branch } =
      await repository(`ref(qualifiedName: "refs/heads/feat/x") {
      id name
      target { ... on Commit {
        message messageHeadline
        parents(first: 1) { totalCount nodes { oid } }
        history(first: 1) {
          totalCount pageInfo { hasNextPage endCursor }
          nodes { oid author { name email user { login } } committedDate parents(first: 1) { nodes { oid } } }
        }
      } }
      associatedPullRequests(states: OPEN, first: 1) { nodes { number } }
    }`);
    expect(branch).toMatchObject({
      name: 'feat/x',
      target: {
        message: 'Change feat/x',
        parents: { totalCount: 1, nodes: [{ oid: base }] },
        history: {
          totalCount: 2,
          pageInfo: { hasNextPage: true },
          nodes: [
            {
              oid: head,
              author: {
                name: 'Demo User',
                email: 'demo@forge.localhost',
                user: { login: 'demo' },
              },
              committedDate: expect.stringMatching(/^\d{4}-.*:\d\dZ$/),
            },
          ],
        },
      },
      associatedPullRequests: { nodes: [{ number: 1 }] },
    });
    const next = await repository(
      `ref(qualifiedName: "feat/x") { target { ... on Commit {
        history(first: 5, after: "${branch.target.history.pageInfo.endCursor}") { nodes { oid } pageInfo { hasNextPage hasPreviousPage } }
        later: history(first: 1, since: "2999-01-01T00:00:00Z") { totalCount }
        earlier: history(first: 1, until: "2999-01-01T00:00:00Z", path: "x.txt") { totalCount }
      } } }`,
    );
    expect(next.ref.target).toEqual({
      history: {
        nodes: [{ oid: base }],
        pageInfo: { hasNextPage: false, hasPreviousPage: true },
      },
      later: { totalCount: 0 },
      earlier: { totalCount: 1 },
    });
    const comparison =
      'aheadBy behindBy status baseTarget { oid } headTarget { oid } commits(first: 5) { totalCount nodes { oid message author { name } } pageInfo { hasNextPage } }';
    expect(
      await repository(
        `ref(qualifiedName: "main") {
          ahead: compare(headRef: "feat/x") { ${comparison} }
          same: compare(headRef: "main") { status }
          none: compare(headRef: "nope") { status }
        }
        back: ref(qualifiedName: "feat/x") { compare(headRef: "main") { status behindBy } }
        missing: ref(qualifiedName: "nope") { name }`,
      ),
    ).toMatchObject({
      ref: {
        ahead: {
          aheadBy: 1,
          behindBy: 0,
          status: 'AHEAD',
          baseTarget: { oid: base },
          headTarget: { oid: head },
          commits: {
            totalCount: 1,
            nodes: [{ oid: head, message: 'Change feat/x' }],
            pageInfo: { hasNextPage: false },
          },
        },
        same: { status: 'IDENTICAL' },
        none: null,
      },
      back: { compare: { status: 'BEHIND', behindBy: 1 } },
      missing: null,
    });
  });

  it('reads commits, folders and files by id and by expression', async () => {
    expect(
      await repository(`
        byId: object(oid: "${base}") { __typename oid }
        unknown: object(oid: "${'f'.repeat(40)}") { oid }
        revision: object(expression: "feat/x") { oid }
        root: object(expression: "main^{tree}") { __typename ... on Tree { entries { name path type mode oid object { __typename ... on Tree { entries { name path } } } } } }
        file: object(expression: "HEAD:docs/guide.md") { ... on Blob { text isBinary byteSize isTruncated } }
        folder: object(expression: "main:docs") { ... on Tree { entries { path } } }
        missing: object(expression: "main:nope.txt") { oid }
        badRevision: object(expression: "--help:x") { oid }
      `),
    ).toMatchObject({
      byId: { __typename: 'Commit', oid: base },
      unknown: null,
      revision: { oid: head },
      root: {
        __typename: 'Tree',
        entries: [
          { name: 'README.md', type: 'blob', mode: 33188 },
          {
            name: 'docs',
            path: 'docs',
            type: 'tree',
            mode: 16384,
            object: {
              __typename: 'Tree',
              entries: [{ name: 'guide.md', path: 'docs/guide.md' }],
            },
          },
          { name: 'old.txt' },
          { name: 'shared.txt' },
        ],
      },
      file: {
        text: 'guide\n',
        isBinary: false,
        byteSize: 6,
        isTruncated: false,
      },
      folder: { entries: [{ path: 'docs/guide.md' }] },
      missing: null,
      badRevision: null,
    });
  });

  it('tells binary files from text', async () => {
    const blob = await forge.api('POST', '/repos/acme/gitops/git/blobs', {
      content: Buffer.from([0, 255]).toString('base64'),
      encoding: 'base64',
    });
    expect(
      await repository(
        `object(oid: "${blob.body.sha}") { ... on Blob { text isBinary byteSize } }`,
      ),
    ).toEqual({ object: { text: null, isBinary: true, byteSize: 2 } });
  });

  it('describes pull requests', async () => {
    expect(
      await repository(`pullRequests(headRefName: "feat/x", baseRefName: "main", states: [OPEN], first: 5, orderBy: {field: CREATED_AT, direction: DESC}) {
        totalCount
        nodes {
          id number url title body state merged mergedAt closedAt createdAt isDraft
          headRefName headRefOid baseRefName baseRefOid isCrossRepository
          author { login } mergeCommit { oid } mergeable
          labels(first: 5) { nodes { name } }
          files(first: 5) { nodes { path changeType additions deletions } pageInfo { hasNextPage } }
          commits(last: 1) { nodes { commit { oid message } } }
        }
      }`),
    ).toMatchObject({
      pullRequests: {
        totalCount: 1,
        nodes: [
          {
            number: 1,
            url: `${forge.url}/acme/gitops/pull/1`,
            title: 'Add x',
            body: 'Because',
            state: 'OPEN',
            merged: false,
            mergedAt: null,
            closedAt: null,
            isDraft: false,
            headRefName: 'feat/x',
            headRefOid: head,
            baseRefName: 'main',
            baseRefOid: base,
            isCrossRepository: false,
            author: { login: 'demo' },
            mergeCommit: null,
            mergeable: 'MERGEABLE',
            labels: { nodes: [] },
            files: {
              nodes: [
                { path: 'old.txt', changeType: 'DELETED', deletions: 1 },
                { path: 'x.txt', changeType: 'ADDED', additions: 1 },
              ],
            },
            commits: { nodes: [{ commit: { oid: head } }] },
          },
        ],
      },
    });
    expect(
      await repository(
        'pullRequest(number: 1) { number } other: pullRequests(headRefName: "nope", first: 1) { nodes { id } } merged: pullRequests(states: MERGED, first: 1) { totalCount }',
      ),
    ).toEqual({
      pullRequest: { number: 1 },
      other: { nodes: [] },
      merged: { totalCount: 0 },
    });
    const { body } = await forge.graphql(
      '{ repository(owner: "acme", name: "gitops") { pullRequest(number: 9) { id } } }',
    );
    expect(body).toMatchObject({
      data: { repository: { pullRequest: null } },
      errors: [
        {
          type: 'NOT_FOUND',
          path: ['repository', 'pullRequest'],
          message: 'Could not resolve to a PullRequest with the number of 9.',
        },
      ],
    });
  });

  it('lists refs', async () => {
    expect(
      await repository(
        'refs(refPrefix: "refs/heads/", first: 5) { totalCount nodes { name } } found: refs(refPrefix: "refs/heads/", query: "feat", first: 5) { nodes { name } }',
      ),
    ).toEqual({
      refs: { totalCount: 2, nodes: [{ name: 'feat/x' }, { name: 'main' }] },
      found: { nodes: [{ name: 'feat/x' }] },
    });
  });

  it("lists an owner's repositories as GithubEntityProvider asks", async () => {
    const query = `query repositories($org: String!, $catalogPathRef: String!, $cursor: String) {
      repositoryOwner(login: $org) {
        login
        repositories(first: 50, after: $cursor) {
          nodes {
            name
            catalogInfoFile: object(expression: $catalogPathRef) { __typename ... on Blob { id text } }
            url isArchived isFork visibility
            repositoryTopics(first: 100) { nodes { ... on RepositoryTopic { topic { name } } } }
            defaultBranchRef { name }
          }
          pageInfo { hasNextPage endCursor }
        }
      }
    }`;
    expect(
      await data(query, { org: 'acme', catalogPathRef: 'HEAD:README.md' }),
    ).toMatchObject({
      repositoryOwner: {
        login: 'acme',
        repositories: {
          nodes: [
            {
              name: 'gitops',
              catalogInfoFile: {
                __typename: 'Blob',
                text: expect.stringContaining('GitOps'),
              },
              url: `${forge.url}/acme/gitops`,
              isArchived: false,
              isFork: false,
              visibility: 'PUBLIC',
              repositoryTopics: { nodes: [] },
              defaultBranchRef: { name: 'main' },
            },
          ],
          pageInfo: { hasNextPage: false },
        },
      },
    });
  });

  it('knows people, organizations and teams', async () => {
    const { body } = await forge.graphql(`{
      viewer { login name }
      user(login: "grace") { id login }
      organization(login: "acme") { login team(slug: "platform") { id slug combinedSlug } }
      none: organization(login: "nope") { id }
      owner: repositoryOwner(login: "demo") { __typename login }
      noUser: user(login: "acme") { id }
      rateLimit { cost limit used remaining resetAt }
    }`);
    expect(body).toMatchObject({
      data: {
        viewer: { login: 'demo', name: 'Demo User' },
        user: { login: 'grace' },
        organization: {
          team: { slug: 'platform', combinedSlug: 'acme/platform' },
        },
        none: null,
        owner: { __typename: 'User' },
        noUser: null,
        rateLimit: { cost: 1, limit: 5000, used: 0, remaining: 5000 },
      },
      errors: [
        {
          type: 'NOT_FOUND',
          path: ['none'],
          message:
            "Could not resolve to an Organization with the login of 'nope'.",
        },
        {
          type: 'NOT_FOUND',
          path: ['noUser'],
          message: "Could not resolve to a User with the login of 'acme'.",
        },
      ],
    });
  });

  it('finds everything that has an id again by it', async () => {
    const found = await data(`{
      user(login: "grace") { id }
      organization(login: "acme") { id team(slug: "platform") { id } }
      repository(owner: "acme", name: "gitops") {
        id
        ref(qualifiedName: "main") { id }
        pullRequest(number: 1) { id }
        commit: object(expression: "main") { id }
        tree: object(expression: "main:docs") { id }
        blob: object(expression: "main:README.md") { id }
      }
    }`);
    const ids = JSON.stringify(found)
      .match(/"id":"[^"]+"/g)
      ?.map(text => text.slice(6, -1));
    expect(ids).toHaveLength(9);
    const { nodes } = await data(
      'query($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }',
      { ids },
    );
    expect(nodes.map((node: { id: string }) => node.id)).toEqual(ids);
    expect(
      nodes.map((node: { __typename: string }) => node.__typename),
    ).toEqual([
      'User',
      'Organization',
      'Team',
      'Repository',
      'Ref',
      'PullRequest',
      'Commit',
      'Tree',
      'Blob',
    ]);
    const { body } = await forge.graphql('{ node(id: "nope") { id } }');
    expect(body).toMatchObject({
      data: { node: null },
      errors: [
        {
          type: 'NOT_FOUND',
          message: "Could not resolve to a node with the global id of 'nope'.",
        },
      ],
    });
  });
});
