import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { PlannedFile } from '../plan/Plan';

const run = promisify(execFile);

/** Nothing of whoever runs the tests, nor of a hook that does. */
const ENVIRONMENT = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')),
  ),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Test',
  GIT_AUTHOR_EMAIL: 'test@example.com',
  GIT_COMMITTER_NAME: 'Test',
  GIT_COMMITTER_EMAIL: 'test@example.com',
};

/** A branch for {@link GitRepository}: its name and the files it adds. */
export interface Branch {
  name: string;
  files: PlannedFile[];
}

/** A bare repository in a temporary folder, for the real git. */
export class GitRepository {
  readonly #folder = mkdtempSync(join(tmpdir(), 's3-mounts-git-'));
  readonly #bare = join(this.#folder, 'bare.git');

  /** Makes `main` with the base's files, and every branch with its own on top. */
  constructor(base: PlannedFile[], branches: Branch[]) {
    execFileSync('git', ['init', '-q', '--bare', '-b', 'main', this.#bare], {
      env: ENVIRONMENT,
    });
    const commit = (
      branch: string,
      mark: number,
      files: PlannedFile[],
      from?: string,
    ) => [
      `commit refs/heads/${branch}\nmark :${mark}\n`,
      'committer Test <test@example.com> 1700000000 +0000\ndata 1\nm\n',
      ...(from ? [`from ${from}\n`] : []),
      ...files.map(
        ({ path, content }) =>
          `M 100644 inline ${path}\ndata ${Buffer.byteLength(
            content,
          )}\n${content}\n`,
      ),
    ];
    execFileSync('git', ['fast-import', '--quiet'], {
      cwd: this.#bare,
      env: ENVIRONMENT,
      input: [
        ...commit('main', 1, base),
        ...branches.flatMap(({ name, files }, index) =>
          commit(name, index + 2, files, ':1'),
        ),
      ].join(''),
    });
  }

  async #git(cwd: string, ...args: string[]): Promise<string> {
    try {
      const { stdout } = await run('git', args, { cwd, env: ENVIRONMENT });
      return stdout.trim();
    } catch (error) {
      const { stdout, stderr } = error as { stdout: string; stderr: string };
      throw new Error(`git ${args.join(' ')}: ${stdout}${stderr}`);
    }
  }

  /**
   * Merges branches into `main` one after the other, as `git merge` does but
   * without a work tree; returns the last commit's tree.
   */
  async mergeTrees(names: string[]): Promise<string> {
    let head = 'main';
    let tree = '';
    for (const name of names) {
      tree = await this.#git(
        this.#bare,
        'merge-tree',
        '--write-tree',
        head,
        name,
      );
      head = await this.#git(
        this.#bare,
        ...['commit-tree', tree, '-p', head, '-p', name, '-m', 'm'],
      );
    }
    return tree;
  }

  /** Merges branches in a work tree, with `git merge` itself. */
  async merge(
    names: string[],
  ): Promise<{ tree: string; files: Map<string, string> }> {
    const work = mkdtempSync(join(this.#folder, 'work-'));
    await this.#git(this.#bare, ...['worktree', 'add', '-f', '--detach', work]);
    for (const name of names) {
      await this.#git(work, 'merge', '--no-edit', '-q', name);
    }
    const files = readdirSync(work, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && entry.name !== '.git')
      .map(({ parentPath, name }) => join(parentPath, name));
    return {
      tree: await this.#git(work, 'rev-parse', 'HEAD^{tree}'),
      files: new Map(
        files.map(file => [
          relative(work, file).replaceAll('\\', '/'),
          readFileSync(file, 'utf8'),
        ]),
      ),
    };
  }

  remove() {
    rmSync(this.#folder, { recursive: true });
  }
}
