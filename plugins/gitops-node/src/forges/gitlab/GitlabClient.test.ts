import { ForgeCalls } from '../../http/ForgeCalls';
import { GitlabClient } from './GitlabClient';

describe('GitlabClient', () => {
  const read = jest.fn<Promise<Response>, Parameters<typeof fetch>>();
  const write = jest.fn<Promise<Response>, Parameters<typeof fetch>>();
  beforeEach(() => {
    read.mockReset().mockResolvedValue(new Response('{"data":{}}'));
    write.mockReset().mockImplementation(async () => new Response('{}'));
  });

  const client = (kind: 'token' | 'oauth' = 'token') =>
    new GitlabClient({
      host: 'git.example.com',
      owner: 'acme/platform',
      repo: 'gitops',
      webUrl: 'https://git.example.com/gitlab',
      apiUrl: 'https://git.example.com/gitlab/api/v4',
      access: { kind, token: 'secret', origin: 'a token' },
      calls: { read, write } as Pick<
        ForgeCalls,
        'read' | 'write'
      > as ForgeCalls,
    });

  const root =
    'https://git.example.com/gitlab/api/v4/projects/acme%2Fplatform%2Fgitops';

  it('reads what is below a folder of the host, in subgroups', async () => {
    await client().get('/x', { query: { ref: 'a b', refs: ['1', '2'] } });
    expect(read).toHaveBeenCalledWith(
      `${root}/x?ref=a+b&refs%5B%5D=1&refs%5B%5D=2`,
      {
        method: 'GET',
        headers: { accept: 'application/json', 'private-token': 'secret' },
        body: undefined,
      },
    );
  });

  it('reads with GraphQL, which is beside the REST API', async () => {
    await client('oauth').query('{ x }', { y: 1 });
    expect(read).toHaveBeenCalledWith(
      'https://git.example.com/gitlab/api/graphql',
      {
        method: 'POST',
        headers: {
          accept: 'application/json',
          'content-type': 'application/json',
          authorization: 'Bearer secret',
        },
        body: '{"query":"{ x }","variables":{"y":1}}',
      },
    );
    expect(write).not.toHaveBeenCalled();
  });

  it('writes what is to be written', async () => {
    await client().post('/x', { a: 1 });
    await client().put('/x', {});
    await client().delete('/x', { 'if-unmodified-since': 'then' });
    expect(write.mock.calls.map(([url, init]) => [url, init?.method])).toEqual([
      [`${root}/x`, 'POST'],
      [`${root}/x`, 'PUT'],
      [`${root}/x`, 'DELETE'],
    ]);
    expect(read).not.toHaveBeenCalled();
  });

  it('says what GraphQL says', async () => {
    read.mockResolvedValue(
      new Response('{"errors":[{"message":"One"},{"message":"Two"}]}'),
    );
    await expect(client().query('{ x }', {})).rejects.toMatchObject({
      status: 200,
      detail: 'One, Two',
    });
  });
});
