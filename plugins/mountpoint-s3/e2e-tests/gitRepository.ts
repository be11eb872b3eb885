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
  return {
    async changedFiles(branch) {
      await git('fetch', '--quiet', 'origin', '+refs/heads/*:refs/heads/*');
      const names = await git(
        'diff',
        '--name-only',
        '-z',
        '--no-renames',
        `main...${branch}`,
      );
      const files = new Map<string, Buffer>();
      for (const name of `${names}`.split('\0').filter(Boolean)) {
        files.set(name, await git('show', `${branch}:${name}`));
      }
      return files;
    },
    async commitFile(name, content) {
      const tree = await fs.mkdtemp(path.join(os.tmpdir(), 's3-mounts-tree-'));
      const inTree = (...args: string[]) => git(`--work-tree=${tree}`, ...args);
      try {
        await git('read-tree', 'main');
        await fs.mkdir(path.dirname(path.join(tree, name)), {
          recursive: true,
        });
        await fs.writeFile(path.join(tree, name), content);
        await inTree('add', '--', name);
        const files = `${await git('write-tree')}`.trim();
        const commit = await git(
          '-c',
          'user.name=Rita Reviewer',
          '-c',
          'user.email=rita@example.com',
          'commit-tree',
          '-p',
          'main',
          '-m',
          `Change ${name}`,
          files,
        );
        await git('push', '--quiet', 'origin', `${commit}`.trim() + ':main');
      } finally {
        await fs.rm(tree, { recursive: true, force: true });
      }
    },
    remove: () => fs.rm(dir, { recursive: true, force: true }),
  };
}
