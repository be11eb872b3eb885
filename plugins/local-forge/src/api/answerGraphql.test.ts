import { TestForge, startTestForge } from '../testUtils/startTestForge';

describe('answerGraphql', () => {
  let forge: TestForge;
  beforeAll(async () => {
    forge = await startTestForge({}, { 'catalog-info.yaml': 'kind: x\n' });
    await forge.openPull('feat/x', { 'x.txt': '1\n' });
  });
  afterAll(() => forge.close());

  const ask = async (query: string, variables: Record<string, unknown>) => {
    const url = forge.apiUrl.replace('/v3', '/graphql');
    const response = await fetch(url, {
      method: 'POST',
      body: JSON.stringify({ query, variables }),
    });
    return await response.json();
  };

  it('finds the open pull request of a branch', async () => {
    const query = '{ repository { ref { associatedPullRequests { edges } } } }';
    const variables = { owner: 'acme', repo: 'gitops' };
    expect(await ask(query, { ...variables, head: 'feat/x' })).toMatchObject({
      data: {
        repository: {
          ref: {
            associatedPullRequests: {
              edges: [
                { node: { number: 1, url: `${forge.url}/acme/gitops/pull/1` } },
              ],
            },
          },
        },
      },
    });
    expect(await ask(query, { ...variables, head: 'nope' })).toEqual({
      data: { repository: { ref: null } },
    });
    expect(
      await ask(query, { ...variables, repo: 'x', head: 'y' }),
    ).toMatchObject({ errors: [{ type: 'NOT_FOUND' }] });
  });

  it("lists an owner's repositories with their catalog files", async () => {
    expect(
      await ask('{ repositoryOwner { repositories { catalogInfoFile } } }', {
        org: 'acme',
        catalogPathRef: 'HEAD:catalog-info.yaml',
      }),
    ).toMatchObject({
      data: {
        repositoryOwner: {
          repositories: {
            nodes: [
              {
                name: 'gitops',
                defaultBranchRef: { name: 'main' },
                catalogInfoFile: { text: 'kind: x\n' },
              },
            ],
          },
        },
      },
    });
  });

  it('says what it does not know', async () => {
    expect(await ask('{ viewer { login } }', {})).toMatchObject({
      errors: [{ message: expect.stringContaining('does not know') }],
    });
  });
});
