import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockServices } from '@backstage/backend-test-utils';
import {
  DefaultGithubCredentialsProvider,
  ScmIntegrations,
} from '@backstage/integration';
import { createPublishGithubPullRequestAction } from '@backstage/plugin-scaffolder-backend-module-github';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { TestForge, startTestForge } from './testUtils/startTestForge';

const run = promisify(execFile);

describe('stock Backstage against the forge', () => {
  let forge: TestForge;
  let folder: string;
  let host: string;

  beforeEach(async () => {
    forge = await startTestForge();
    folder = await mkdtemp(join(tmpdir(), 'local-forge-stock-'));
    host = new URL(forge.url).host;
  });
  afterEach(async () => {
    await forge.close();
    await rm(folder, { recursive: true, force: true });
  });

  const createConfig = () =>
    mockServices.rootConfig({
      data: {
        integrations: {
          github: [{ host, apiBaseUrl: forge.apiUrl, token: 'demo' }],
        },
        backend: { reading: { allow: [{ host }] } },
      },
    });

  async function writeFiles(
    workspacePath: string,
    files: Record<string, string | Buffer>,
  ) {
    for (const [path, content] of Object.entries(files)) {
      const file = join(workspacePath, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
  }

  async function publish(
    files: Record<string, string | Buffer>,
    input: Record<string, unknown> = {},
  ) {
    const integrations = ScmIntegrations.fromConfig(createConfig());
    const action = createPublishGithubPullRequestAction({
      integrations,
      githubCredentialsProvider:
        DefaultGithubCredentialsProvider.fromIntegrations(integrations),
    });
    const workspacePath = await mkdtemp(join(folder, 'workspace-'));
    await writeFiles(workspacePath, files);
    const output: Record<string, unknown> = {};
    await action.handler({
      ...createMockActionContext({
        workspacePath,
        input: {
          repoUrl: `${host}?owner=acme&repo=gitops`,
          branchName: 's3-mounts/ml/data',
          title: 'Mount data',
          description: 'Please **review**',
          ...input,
        },
      }),
      output: (name, value) => {
        output[name] = value;
      },
    });
    return output;
  }

  it('publishes, updates, reviews and merges a pull request', async () => {
    const binary = Buffer.from([0, 255, 128, 10]);
    const files = {
      'clusters/a/mount.yaml': 'version: 1\n',
      'clusters/a/ü b.bin': binary,
    };
    expect(
      await publish(files, {
        filesToDelete: ['old.txt', 'never-there.txt'],
        reviewers: ['grace'],
        teamReviewers: ['platform'],
        assignees: ['ada'],
        gitAuthorName: 'Ada',
        gitAuthorEmail: 'ada@example.com',
      }),
    ).toEqual({
      targetBranchName: 'main',
      remoteUrl: `${forge.url}/acme/gitops/pull/1`,
      pullRequestNumber: 1,
    });
    const pull = '/repos/acme/gitops/pulls/1';
    expect((await forge.api('GET', pull)).body).toMatchObject({
      body: 'Please **review**',
      changed_files: 3,
      requested_reviewers: [{ login: 'grace' }],
      requested_teams: [{ slug: 'platform' }],
      assignees: [{ login: 'ada' }],
    });

    // Without update, the action itself refuses: it saw the pull request.
    await expect(publish(files)).rejects.toThrow('already exists');

    const updated = { ...files, 'clusters/a/mount.yaml': 'version: 2\n' };
    expect(
      await publish(updated, {
        update: true,
        title: 'Mount data again',
        filesToDelete: ['old.txt'],
      }),
    ).toMatchObject({ pullRequestNumber: 1 });
    const { body } = await forge.api('GET', pull);
    expect(body).toMatchObject({ title: 'Mount data again', state: 'open' });

    const merge = await forge.api('PUT', `${pull}/merge`, {
      sha: body.head.sha,
    });
    expect(merge.status).toBe(200);
    const clone = join(folder, 'clone');
    await run('git', ['clone', '-q', `${forge.url}/acme/gitops.git`, clone]);
    expect(await readFile(join(clone, 'clusters/a/mount.yaml'), 'utf8')).toBe(
      'version: 2\n',
    );
    expect(await readFile(join(clone, 'clusters/a/ü b.bin'))).toEqual(binary);
    await expect(readFile(join(clone, 'old.txt'))).rejects.toThrow('ENOENT');
    expect(await readFile(join(clone, 'shared.txt'), 'utf8')).toBe(
      'one\ntwo\nthree\n',
    );
  });

  it('reports a base branch that does not exist', async () => {
    await expect(
      publish({ a: '1' }, { targetBranchName: 'nope' }),
    ).rejects.toThrow('Not Found');
  });

  it('reads files, trees and searches through the URL reader', async () => {
    const reader = UrlReaders.default({
      logger: mockServices.logger.mock(),
      config: createConfig(),
    });
    const root = `${forge.url}/acme/gitops`;

    const file = await reader.readUrl(`${root}/blob/main/docs/guide.md`);
    expect((await file.buffer()).toString()).toBe('guide\n');
    await expect(
      reader.readUrl(`${root}/blob/main/docs/guide.md`, { etag: file.etag }),
    ).rejects.toThrow(expect.objectContaining({ name: 'NotModifiedError' }));
    await expect(reader.readUrl(`${root}/blob/main/nope.md`)).rejects.toThrow(
      expect.objectContaining({ name: 'NotFoundError' }),
    );

    const tree = await reader.readTree(`${root}/tree/main/docs`);
    const files = await tree.files();
    expect(files.map(({ path }) => path)).toEqual(['guide.md']);
    expect((await files[0].content()).toString()).toBe('guide\n');
    await expect(
      reader.readTree(`${root}/tree/main/docs`, { etag: tree.etag }),
    ).rejects.toThrow(expect.objectContaining({ name: 'NotModifiedError' }));
    const whole = await reader.readTree(root);
    expect(await whole.files()).toHaveLength(4);

    forge.calls.reset();
    const found = await reader.search(`${root}/blob/main/**/*.md`);
    expect(found.files.map(({ url }) => url)).toEqual([
      `${root}/blob/main/README.md`,
      `${root}/blob/main/docs/guide.md`,
    ]);
    expect((await found.files[1].content()).toString()).toBe('guide\n');
    expect(forge.calls.list).toHaveLength(3);
    for (const { url } of found.files) {
      expect((await fetch(url)).status).toBe(200);
    }
  });
});
