import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GitRunner, LocalForge, startLocalForge } from '@s3-mounts/local-forge';
import { ForgeCalls } from '../../../http/ForgeCalls';
import { ForgeOptions } from '../../ForgeOptions';

/** One for all beds of a test file. */
const gitRunner = new GitRunner();

afterAll(() => gitRunner.close());

/** A GitLab over real git, and what an adapter is made from to talk to it. */
export interface GitlabTestBed {
  forge: LocalForge;
  options: ForgeOptions;
}

/**
 * Starts a GitLab with the project acme/gitops in a folder that goes away when it
 * is closed.
 */
export async function startGitlabTestBed(
  files: Record<string, string> = { 'README.md': '# GitOps\n' },
): Promise<GitlabTestBed> {
  const dataDir = await mkdtemp(join(tmpdir(), 'gitlab-test-'));
  const forge = await startLocalForge({ dataDir, gitRunner });
  await forge.createRepository({ owner: 'acme', name: 'gitops', files });
  const webUrl = `${forge.url}/gitlab`;
  return {
    forge: {
      ...forge,
      async close() {
        await forge.close();
        await rm(dataDir, { recursive: true, force: true });
      },
    },
    options: {
      host: new URL(webUrl).host,
      owner: 'acme',
      repo: 'gitops',
      webUrl,
      apiUrl: forge.gitlabUrl,
      access: { kind: 'token', token: 'glpat-test', origin: 'the test token' },
      calls: new ForgeCalls({
        forge: 'GitLab',
        patience: {
          callTimeout: 10_000,
          attempts: 3,
          firstPause: 1,
          rateLimitWaits: 10_000,
        },
        logger: { info: () => {} },
      }),
    },
  };
}
