import { TestForge, startTestForge } from '../testUtils/startTestForge';

describe('answerGraphql', () => {
  let forge: TestForge;
  beforeAll(async () => {
    forge = await startTestForge();
  });
  afterAll(() => forge.close());

  it('answers several roots with aliases, variables and fragments', async () => {
    const { status, body } = await forge.graphql(
      `query State($owner: String!, $name: String!, $missing: String = "nope") {
        viewer { login }
        one: repository(owner: $owner, name: $name) { ...Names }
        other: repository(owner: $owner, name: $missing) { ...Names }
      }
      fragment Names on Repository { nameWithOwner main: ref(qualifiedName: "main") { name } }`,
      { owner: 'acme', name: 'gitops' },
    );
    expect(status).toBe(200);
    expect(body).toEqual({
      data: {
        viewer: { login: 'demo' },
        one: { nameWithOwner: 'acme/gitops', main: { name: 'main' } },
        other: null,
      },
      errors: [
        {
          type: 'NOT_FOUND',
          path: ['other'],
          locations: [{ line: 4, column: 9 }],
          message:
            "Could not resolve to a Repository with the name 'acme/nope'.",
        },
      ],
    });
  });

  it('says which field it does not answer', async () => {
    const { body } = await forge.graphql(
      '{ repository(owner: "acme", name: "gitops") { name forkCount } rateLimit { cost } }',
    );
    expect(body.errors).toMatchObject([
      {
        message: 'The local forge does not answer Repository.forkCount',
        path: ['repository', 'forkCount'],
      },
    ]);
    expect(body.data).toMatchObject({
      repository: null,
      rateLimit: { cost: 1 },
    });
    const mutation = await forge.graphql(
      'mutation { deleteRepositoryRuleset(input: {repositoryRulesetId: "x"}) { clientMutationId } }',
    );
    expect(mutation.body.errors[0].message).toBe(
      'The local forge does not answer Mutation.deleteRepositoryRuleset',
    );
  });

  it.each([
    ['{ viewer { nope } }', 'undefinedField', [12]],
    ['{ viewer }', 'selectionMismatch', [3]],
    ['{ user(login: "a", nope: 1) { id } }', 'argumentNotAccepted', [20]],
    ['{ user { id } }', 'missingRequiredArguments', [3]],
    ['{ user(login: 1) { id } }', 'argumentLiteralsIncompatible', [15]],
    ['query($a: String!) { viewer { id } }', 'variableNotUsed', [7]],
    ['{ user(login: $a) { id } }', 'variableNotDefined', [15, 1]],
  ])('refuses %s with the code %s', async (query, code, columns) => {
    const { status, body } = await forge.graphql(query);
    expect(status).toBe(200);
    expect(body).not.toHaveProperty('data');
    expect(body.errors).toEqual([
      {
        message: expect.any(String),
        locations: columns.map(column => ({ line: 1, column })),
        extensions: { code },
      },
    ]);
  });

  it('refuses what is no query, and wrong variables', async () => {
    const syntax = await forge.graphql('{ viewer ');
    expect(syntax).toMatchObject({
      status: 200,
      body: { errors: [{ message: expect.stringContaining('Syntax Error') }] },
    });
    const variable = await forge.graphql(
      'query($login: String!) { user(login: $login) { id } }',
      {},
    );
    expect(variable).toMatchObject({
      status: 200,
      body: { errors: [{ message: expect.stringContaining('$login') }] },
    });
    const operation = await forge.graphql(
      'query A { viewer { id } } query B { viewer { id } }',
    );
    expect(operation.body.errors).toHaveLength(1);
    const url = forge.apiUrl.replace('/v3', '/graphql');
    const none = await fetch(url, { method: 'POST', body: '{}' });
    expect(await none.json()).toEqual({
      errors: [
        {
          message: 'A query attribute must be specified and must be a string.',
        },
      ],
    });
    const broken = await fetch(url, { method: 'POST', body: '{"query": ' });
    expect(broken.status).toBe(400);
    expect(await broken.json()).toMatchObject({
      message: 'Problems parsing JSON',
    });
  });

  it('wants a page of every connection, and no large one', async () => {
    const ask = async (args: string) => {
      const { body } = await forge.graphql(
        `{ repository(owner: "acme", name: "gitops") { labels${args} { totalCount } } }`,
      );
      return body.errors?.[0];
    };
    expect(await ask('(first: 1)')).toBeUndefined();
    expect(await ask('')).toMatchObject({
      type: 'MISSING_PAGINATION_BOUNDARIES',
      message:
        'You must provide a `first` or `last` value to properly paginate the `labels` connection.',
    });
    expect(await ask('(first: 101)')).toMatchObject({
      type: 'EXCESSIVE_PAGINATION',
    });
    expect(await ask('(last: -1)')).toMatchObject({ type: 'UNPROCESSABLE' });
    expect(await ask('(first: 1, after: "x")')).toMatchObject({
      type: 'UNPROCESSABLE',
    });
  });

  it('describes itself', async () => {
    const { body } = await forge.graphql(
      '{ __type(name: "Repository") { name } }',
    );
    expect(body).toEqual({ data: { __type: { name: 'Repository' } } });
  });
});
