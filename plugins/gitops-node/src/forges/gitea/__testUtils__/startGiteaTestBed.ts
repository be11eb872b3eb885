import { mockServices } from '@backstage/backend-test-utils';
import { GitRunner, LocalForge, startLocalForge } from '@s3-mounts/local-forge';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ForgeCalls } from '../../../http/ForgeCalls';
import { ForgeOptions } from '../../ForgeOptions';

/** One for all beds of a test file. */
const gitRunner = new GitRunner();

afterAll(() => gitRunner.close());

/** Gitea, and what an adapter for the repository acme/gitops on it is made from. */
export interface GiteaTestBed {
  forge: LocalForge;
  options: ForgeOptions;
  /** Somebody else's call of Gitea's API; the path is below the repository's. */
  api(method: string, path: string, body?: unknown): Promise<any>;
  stop(): Promise<void>;
}

/** Starts Gitea with the repository acme/gitops. */
export async function startGiteaTestBed(
  files: Record<string, string> = { 'README.md': '# GitOps\n' },
): Promise<GiteaTestBed> {
  const dataDir = await mkdtemp(join(tmpdir(), 'gitea-test-'));
  const forge = await startLocalForge({ dataDir, gitRunner });
  await forge.createRepository({ owner: 'acme', name: 'gitops', files });
  const webUrl = `${forge.url}/gitea`;
  const apiUrl = `${webUrl}/api/v1`;
  return {
    forge,
    options: {
      host: new URL(forge.url).host,
      owner: 'acme',
      repo: 'gitops',
      webUrl,
      apiUrl,
      access: {
        token: 'a-token',
        kind: 'token',
        origin: 'the password of integrations.gitea for localhost',
      },
      calls: new ForgeCalls({
        forge: 'Gitea',
        patience: {
          callTimeout: 20_000,
          attempts: 3,
          firstPause: 1,
          rateLimitWaits: 10_000,
        },
        logger: mockServices.logger.mock(),
      }),
    },
    async api(method, path, body) {
      const response = await fetch(`${apiUrl}/repos/acme/gitops${path}`, {
        method,
        headers: { authorization: 'token somebody' },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      const text = await response.text();
      if (!response.ok) {
        throw new Error(`${method} ${path}: ${response.status} ${text}`);
      }
      return text === '' ? undefined : JSON.parse(text);
    },
    async stop() {
      await forge.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
