import { createConnection } from 'node:net';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalForge } from './startLocalForge';
import { startTestForge } from './testUtils/startTestForge';

describe('startLocalForge', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'local-forge-data-'));
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  it('keeps repositories and pull requests over a restart', async () => {
    const first = await startTestForge({ dataDir });
    await first.openPull('feat/x', { 'x.txt': '1\n' }, { body: 'Kept' });
    await first.close();

    const second = await startTestForge({ dataDir });
    try {
      expect(
        await second.createRepository({
          owner: 'acme',
          name: 'gitops',
          files: { 'other.txt': '' },
        }),
      ).toEqual({ created: false });
      const pull = await second.api('GET', '/repos/acme/gitops/pulls/1');
      expect(pull.body).toMatchObject({ body: 'Kept', mergeable: true });
      expect(
        (await second.api('GET', '/repos/acme/gitops/contents/other.txt'))
          .status,
      ).toBe(404);
    } finally {
      await second.close();
    }
  });

  it('shows the host that it was given', async () => {
    const forge = await startTestForge({
      dataDir,
      host: 'forge.localhost',
      user: { login: 'ada', name: 'Ada', email: 'ada@example.com' },
    });
    try {
      expect(forge.url).toBe('http://forge.localhost');
      const { body } = await forge.api('GET', '/repos/acme/gitops');
      expect(body.html_url).toBe('http://forge.localhost/acme/gitops');
      expect(body.url).toBe(`${forge.apiUrl}/repos/acme/gitops`);
      const { body: commits } = await forge.api(
        'GET',
        '/repos/acme/gitops/commits',
      );
      expect(commits[0].commit.author.name).toBe('Ada');
    } finally {
      await forge.close();
    }
  });

  it('counts calls', async () => {
    const forge = await startTestForge({ dataDir });
    try {
      await forge.api('GET', '/repos/acme/gitops/contents/a%2Fb?ref=main');
      expect(forge.calls.list).toEqual([
        {
          method: 'GET',
          path: '/api/v3/repos/acme/gitops/contents/a%2Fb',
          status: 404,
        },
      ]);
      forge.calls.reset();
      expect(forge.calls.list).toEqual([]);
      await forge.graphql(
        'query Read { viewer { login } me: viewer { id } rateLimit { cost } }',
      );
      expect(forge.calls.list).toEqual([
        {
          method: 'POST',
          path: '/api/graphql',
          status: 200,
          operation: 'viewer, viewer, rateLimit',
          operationName: 'Read',
        },
      ]);
    } finally {
      await forge.close();
    }
  });

  it('refuses requests that are larger than it was told', async () => {
    const forge = await startTestForge({ dataDir, maxRequestSize: 1000 });
    try {
      const content = 'x'.repeat(2000);
      const blobs = '/repos/acme/gitops/git/blobs';
      expect(await forge.api('POST', blobs, { content })).toMatchObject({
        status: 422,
        body: { message: expect.stringContaining('too large to process') },
      });
      expect((await forge.api('POST', blobs, { content: 'x' })).status).toBe(
        201,
      );
      expect(
        await forge.graphql('{ viewer { login } }', { content }),
      ).toMatchObject({
        status: 413,
        body: { message: expect.stringContaining('1000 bytes') },
      });
    } finally {
      await forge.close();
    }
  });

  it('refuses names and paths that would leave its folder', async () => {
    const forge = await startLocalForge({ dataDir });
    try {
      const create = (owner: string, name: string, path = 'a') =>
        forge.createRepository({ owner, name, files: { [path]: '' } });
      await expect(create('..', 'x')).rejects.toThrow('not allowed');
      await expect(create('acme', '../x')).rejects.toThrow('not allowed');
      await expect(create('acme', 'x', '../x')).rejects.toThrow(
        'git can store',
      );
      await expect(
        forge.createRepository({
          owner: 'acme',
          name: 'x',
          defaultBranch: 'a..b',
          files: {},
        }),
      ).rejects.toThrow('not a valid branch name');
      // A repository that could not be made leaves nothing behind.
      expect(await readdir(join(dataDir, 'acme'))).toEqual([]);
    } finally {
      await forge.close();
    }
  });

  it('ends open connections and its scratch folder when it closes', async () => {
    const forge = await startLocalForge({ dataDir });
    const socket = createConnection(
      Number(new URL(forge.apiUrl).port),
      '127.0.0.1',
    );
    const ended = new Promise<void>(done => {
      socket.on('error', () => {});
      socket.on('close', () => done());
    });
    await new Promise<void>(done => {
      socket.on('connect', () => done());
    });
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n');
    await forge.close();
    await ended;
    await expect(fetch(forge.apiUrl)).rejects.toThrow();
  });

  it('fails when its port is taken', async () => {
    const forge = await startLocalForge({ dataDir });
    try {
      await expect(
        startLocalForge({ dataDir, port: Number(new URL(forge.apiUrl).port) }),
      ).rejects.toThrow('EADDRINUSE');
    } finally {
      await forge.close();
    }
  });
});
