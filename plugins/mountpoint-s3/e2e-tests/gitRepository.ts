import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The demo's GitOps repository, as git clones it. */
const URL = 'http://localhost:7090/acme/gitops.git';

/** A clone of the demo's GitOps repository. */
export interface GitRepository {
  /** Fetches, and reads the files that a branch has and main has not, or not so. */
  changedFiles(branch: string): Promise<Map<string, Buffer>>;
  /** Writes a file of main and pushes it, as somebody does who has git. */
  commitFile(path: string, content: string): Promise<void>;
  /** Fetches, and names the files that main has and a branch has not. */
  deletedFiles(branch: string): Promise<string[]>;
  /** Removes the clone. */
  remove(): Promise<void>;
}

/** Clones the demo's GitOps repository with real git. */
export async function cloneRepository(): Promise<GitRepository> {
  const dir = await fs.mkdtemp(path.join(os.tmpdir(), 's3-mounts-clone-'));
  const git = async (...args: string[]) =>
    (
      await run('git', args, {
        cwd: dir,
        encoding: 'buffer',
        maxBuffer: 64 * 1024 * 1024,
      })
    ).stdout;
  await git('clone', '--quiet', '--bare', URL, '.');
  const namesIn = async (branch: string, filter: 'd' | 'D') => {
    await git('fetch', '--quiet', 'origin', '+refs/heads/*:refs/heads/*');
    const names = await git(
      'diff',
      '--name-only',
      '-z',
      '--no-renames',
      `--diff-filter=${filter}`,
      `main...${branch}`,
    );
    return `${names}`.split('\0').filter(Boolean);
  };
  return {
    async changedFiles(branch) {
      const files = new Map<string, Buffer>();
      for (const name of await namesIn(branch, 'd')) {
        files.set(name, await git('show', `${branch}:${name}`));
      }
      return files;
    },
    async commitFile(name, content) {
      const id = async (...args: string[]) => `${await git(...args)}`.trim();
      const file = path.join(dir, 'committed-file');
      await fs.writeFile(file, content);
      const blob = await id('hash-object', '-w', file);
      await git('read-tree', 'main');
      await git('update-index', '--cacheinfo', `100644,${blob},${name}`);
      const tree = await id('write-tree');
      const commit = await id(
        ...['-c', 'user.name=Rita Reviewer'],
        ...['-c', 'user.email=rita@example.com'],
        ...['commit-tree', '-p', 'main', '-m', `Change ${name}`, tree],
      );
      await git('push', '--quiet', 'origin', `${commit}:refs/heads/main`);
    },
    deletedFiles: branch => namesIn(branch, 'D'),
    remove: () => fs.rm(dir, { recursive: true, force: true }),
  };
}
