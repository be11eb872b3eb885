import { request } from 'node:http';
import { TestForge, startTestForge } from '../testUtils/startTestForge';

describe('createLoopbackGuard', () => {
  let forge: TestForge;
  beforeAll(async () => {
    forge = await startTestForge();
  });
  afterAll(() => forge.close());

  // fetch would set Host and the Sec headers itself.
  const send = (
    method: string,
    path: string,
    headers: Record<string, string>,
  ) =>
    new Promise<number | undefined>((resolve, reject) => {
      const { port } = new URL(forge.apiUrl);
      request({ host: '127.0.0.1', port, method, path, headers }, response => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });

  it.each(['localhost', '127.0.0.1:7090', '[::1]:80', 'forge.localhost:1'])(
    'answers as %s',
    async host => {
      expect(await send('GET', '/', { host })).toBe(200);
    },
  );

  it.each(['evil.example', 'localhost.evil.example', '10.0.0.1:7090', '[::2]'])(
    'refuses the host %j',
    async host => {
      expect(await send('GET', '/', { host })).toBe(421);
      expect(await send('GET', '/api/v3/user', { host })).toBe(421);
    },
  );

  it.each<[Record<string, string>, boolean]>([
    [{}, true],
    [{ 'sec-fetch-site': 'same-origin', origin: 'http://localhost:1' }, true],
    [{ 'sec-fetch-site': 'none' }, true],
    [{ 'sec-fetch-site': 'cross-site' }, false],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ origin: 'https://evil.example' }, false],
    [{ origin: 'http://localhost:3000' }, false],
    [{ origin: 'null' }, false],
  ])('a post with %j: %s', async (headers, taken) => {
    const status = await send('POST', '/acme/gitops/pull/9/merge', {
      host: 'localhost:1',
      ...headers,
    });
    expect(status).toBe(taken ? 404 : 403);
    const api = await send('POST', '/api/v3/repos/acme/gitops/pulls', {
      host: 'localhost:1',
      ...headers,
    });
    expect(api).toBe(taken ? 422 : 403);
  });
});
