import { mockServices } from '@backstage/backend-test-utils';
import { LocalForge, startLocalForge } from '@s3-mounts/local-forge';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ForgeCalls } from '../http/ForgeCalls';
import { Forge, NO_MENTIONS } from './Forge';
import { ForgeOptions } from './ForgeOptions';
import { createGiteaForge } from './gitea/createGiteaForge';
import { createGithubForge } from './github/createGithubForge';
import { createGitlabForge } from './gitlab/createGitlabForge';

const FORGES: Record<
  string,
  {
    create: (options: ForgeOptions) => Forge;
    webPath: string;
    apiPath: string;
    /** Calls for three branches. */
    calls: number;
  }
> = {
  GitHub: {
    create: createGithubForge,
    webPath: '',
    apiPath: '/api/v3',
    calls: 1,
  },
  GitLab: {
    create: createGitlabForge,
    webPath: '/gitlab',
    apiPath: '/gitlab/api/v4',
    calls: 1,
  },
  Gitea: {
    create: createGiteaForge,
    webPath: '/gitea',
    apiPath: '/gitea/api/v1',
    // One a branch, one for the closed ones, two for the open ones.
    calls: 6,
  },
};

describe.each(Object.entries(FORGES))(
  'pullRequestsOf on %s',
  (name, { create, webPath, apiPath, calls }) => {
    let folder: string;
    let local: LocalForge;
    let forge: Forge;

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'forge-test-'));
      local = await startLocalForge({ dataDir: folder });
      await local.createRepository({
        owner: 'acme',
        name: 'gitops',
        files: { 'README.md': '# GitOps\n' },
      });
      forge = forgeOf('gitops');
    });
    afterEach(async () => {
      await local.close();
      await rm(folder, { recursive: true, force: true });
    });

    function forgeOf(repo: string): Forge {
      return create({
        host: new URL(local.url).host,
        owner: 'acme',
        repo,
        webUrl: `${local.url}${webPath}`,
        apiUrl: `${local.url}${apiPath}`,
        access: { token: 'a-token', kind: 'token', origin: 'the test token' },
        calls: new ForgeCalls({
          forge: name,
          patience: {
            callTimeout: 20_000,
            attempts: 1,
            firstPause: 1,
            rateLimitWaits: 0,
          },
          logger: mockServices.logger.mock(),
        }),
      });
    }

    /** Opens a pull request of a branch, which it makes if it must. */
    async function open(
      branch: string,
      more: { draft?: boolean; targetBranch?: string } = {},
    ): Promise<number> {
      const { branch: present, target } = await forge.look({
        branch,
        targetBranch: 'main',
        paths: [],
        mentions: NO_MENTIONS,
      });
      if (!present) {
        await forge.commit({
          branch,
          onto: 'create',
          parent: target.head,
          changes: [
            {
              kind: 'add',
              path: `${branch}.txt`,
              file: { mode: '100644', content: Buffer.from(branch) },
            },
          ],
          message: 'Change it',
        });
      }
      const { number } = await forge.openPullRequest({
        branch,
        targetBranch: 'main',
        title: `Ask for ${branch}`,
        body: '',
        draft: false,
        ...NO_MENTIONS,
        ...more,
      });
      return number;
    }

    async function api(method: string, path: string, body?: unknown) {
      const response = await fetch(`${local.apiUrl}/repos/acme/gitops${path}`, {
        method,
        headers: { authorization: 'token tester' },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      expect(response.ok).toBe(true);
    }
    const merge = (number: number) => api('PUT', `/pulls/${number}/merge`);
    const close = (number: number) =>
      api('PATCH', `/pulls/${number}`, { state: 'closed' });
    const removeBranch = (branch: string) =>
      api('DELETE', `/git/refs/heads/${branch}`);

    async function listed(...branches: string[]) {
      const found = await forge.pullRequestsOf(branches, 'main');
      return found.sort((a, b) => a.number - b.number);
    }

    it('tells what became of them, and of no other branch', async () => {
      await open('s3.a.add');
      await merge(1);
      await removeBranch('s3.a.add');
      await open('s3.a.change');
      await close(2);
      await open('s3.a.remove', { draft: true });
      await open('s3.a');
      local.calls.reset();
      const found = await listed('s3.a.add', 's3.a.change', 's3.a.remove');
      expect(local.calls.list).toHaveLength(calls);
      expect(found).toEqual(
        [
          { branch: 's3.a.add', state: 'merged', draft: false },
          { branch: 's3.a.change', state: 'closed', draft: false },
          { branch: 's3.a.remove', state: 'open', draft: true },
        ].map((each, index) => ({
          ...each,
          number: index + 1,
          title: `Ask for ${each.branch}`,
          targetBranch: 'main',
          url: expect.stringMatching(
            new RegExp(`^${local.url}.*/acme/gitops/.*${index + 1}$`),
          ),
        })),
      );
      for (const { url } of found) {
        expect((await fetch(url)).status).toBe(200);
      }
    });

    it('gives every one of a branch that was used again', async () => {
      await open('again');
      await close(1);
      await open('again');
      await close(2);
      await open('again');
      expect(await listed('again')).toMatchObject([
        { number: 1, state: 'closed' },
        { number: 2, state: 'closed' },
        { number: 3, state: 'open' },
      ]);
    });

    it('gives an open one that goes elsewhere', async () => {
      await open('live');
      await close(1);
      await open('change', { targetBranch: 'live' });
      expect(await listed('change')).toMatchObject([
        { number: 2, state: 'open', targetBranch: 'live' },
      ]);
    });

    it('finds none where there is none', async () => {
      expect(await listed('nowhere', 'größe"quoted')).toEqual([]);
    });

    it('says that there is no such repository', async () => {
      await expect(
        forgeOf('nowhere').pullRequestsOf(['x'], 'main'),
      ).rejects.toMatchObject({
        name: 'NotFoundError',
        message: expect.stringContaining('There is no repository acme/nowhere'),
      });
    });
  },
);
