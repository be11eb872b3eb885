import { mockServices } from '@backstage/backend-test-utils';
import { UrlReaderService } from '@backstage/backend-plugin-api';
import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { ScmIntegrations } from '@backstage/integration';
import { LocalForge, startLocalForge } from '@s3-mounts/local-forge';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { RepositoryCache, RepositoryCacheOptions } from './RepositoryCache';

const MOUNT = 'clusters/data-prod/s3-mounts/mounts/ml/images/mount.yaml';

describe('RepositoryCache', () => {
  let folder: string;
  let forge: LocalForge;
  let options: RepositoryCacheOptions;
  const logger = mockServices.logger.mock();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 's3-mounts-'));
    forge = await startLocalForge({ dataDir: folder });
    await forge.createRepository({
      owner: 'acme',
      name: 'gitops',
      files: { [MOUNT]: 'version: 1', 'apps/large.json': '{}' },
    });
    const config = mockServices.rootConfig({
      data: {
        integrations: {
          github: [
            {
              host: new URL(forge.url).host,
              apiBaseUrl: forge.apiUrl,
              token: 'a-token',
            },
          ],
        },
      },
    });
    options = {
      reader: UrlReaders.default({ config, logger }),
      integrations: ScmIntegrations.fromConfig(config),
      settings: {
        url: `${forge.url}/acme/gitops`,
        branch: 'main',
        root: '',
        newClusters: {},
      },
      logger,
    };
  });
  afterAll(async () => {
    await forge.close();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    forge.calls.reset();
    jest.clearAllMocks();
  });
  afterEach(() => forge.heal());

  /** Commits a file to the main branch, which is at `head`. */
  async function commit(head: string, path: string, content: string) {
    const response = await fetch(
      `${new URL(forge.apiUrl).origin}/api/graphql`,
      {
        method: 'POST',
        headers: {
          authorization: 'token a-token',
          'content-type': 'application/json',
        },
        body: JSON.stringify({
          query: `mutation ($input: CreateCommitOnBranchInput!) {
          createCommitOnBranch(input: $input) { commit { oid } }
        }`,
          variables: {
            input: {
              branch: {
                repositoryNameWithOwner: 'acme/gitops',
                branchName: 'main',
              },
              expectedHeadOid: head,
              message: { headline: 'Add a file' },
              fileChanges: {
                additions: [
                  { path, contents: Buffer.from(content).toString('base64') },
                ],
              },
            },
          },
        }),
      },
    );
    expect(await response.json()).not.toHaveProperty('errors');
  }

  it('reads once for everybody, and keeps the files of the layout only', async () => {
    const cache = new RepositoryCache(options);
    const [first, ...others] = await Promise.all(
      Array.from({ length: 50 }, () => cache.read()),
    );
    expect([...first.files]).toEqual([[MOUNT, 'version: 1']]);
    expect(first.commit).toMatch(/^[0-9a-f]{40}$/);
    expect(others.every(each => each === first)).toBe(true);
    expect(await cache.read()).toBe(first);
    // The branch's newest commit, and its archive.
    expect(forge.calls.list).toHaveLength(2);
  });

  it('asks only for the newest commit as long as that is the same', async () => {
    const cache = new RepositoryCache({ ...options, freshFor: 0 });
    const first = await cache.read();
    forge.calls.reset();
    expect(await cache.read()).toBe(first);
    expect(forge.calls.list).toHaveLength(1);
  });

  it('reads what was merged meanwhile', async () => {
    const cache = new RepositoryCache({ ...options, freshFor: 0 });
    const first = await cache.read();
    const path = 'buckets/acme/catalog-info.yaml';
    await commit(first.commit ?? '', path, 'kind: Resource');
    const second = await cache.read();
    expect(second.commit).not.toBe(first.commit);
    expect(second.files.get(path)).toBe('kind: Resource');
    expect(first.files.has(path)).toBe(false);
  });

  it('says what to check while the forge is away, and asks it once', async () => {
    forge.fail({ status: 500 });
    const cache = new RepositoryCache({ ...options, freshFor: 100 });
    const failures = await Promise.allSettled(
      Array.from({ length: 50 }, () => cache.read()),
    );
    for (const failure of failures) {
      expect(failure).toMatchObject({
        status: 'rejected',
        reason: {
          name: 'ServiceUnavailableError',
          message: expect.stringMatching(
            /^The GitOps repository http\S+\/acme\/gitops can't be read at the moment\. .* check that the forge answers, that it has the branch main/,
          ),
        },
      });
    }
    expect(forge.calls.list).toHaveLength(1);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(expect.stringContaining('500'));

    forge.heal();
    await pause(150);
    expect((await cache.read()).files.size).toBeGreaterThan(0);
  });

  it('does not give what it had while the forge is away', async () => {
    const cache = new RepositoryCache({ ...options, freshFor: 0 });
    const first = await cache.read();
    forge.fail({ drop: true, times: 1 });
    await expect(cache.read()).rejects.toThrow("can't be read at the moment");
    forge.heal();
    // The files are still known, so the newest commit is all that is asked for.
    forge.calls.reset();
    expect(await cache.read()).toBe(first);
    expect(forge.calls.list).toHaveLength(1);
  });

  it('calls a branch that is not there the same', async () => {
    const cache = new RepositoryCache({
      ...options,
      settings: { ...options.settings, branch: 'nowhere' },
    });
    await expect(cache.read()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('that it has the branch nowhere'),
    });
  });

  it('waits for no reader that never answers', async () => {
    const reader: UrlReaderService = {
      ...mockServices.urlReader.mock(),
      readTree: () => new Promise(() => {}),
    };
    const cache = new RepositoryCache({ ...options, reader, timeout: 100 });
    await expect(cache.read()).rejects.toThrow("can't be read at the moment");
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('aborted due to timeout'),
    );
  });
});
