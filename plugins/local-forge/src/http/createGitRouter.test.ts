import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { TestForge, startTestForge } from '../testUtils/startTestForge';

const run = promisify(execFile);

describe('createGitRouter', () => {
  let forge: TestForge;
  let folder: string;

  const git = async (...args: string[]) => {
    const { stdout } = await run('git', args, {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_TERMINAL_PROMPT: '0',
        GIT_AUTHOR_NAME: 'Grace',
        GIT_AUTHOR_EMAIL: 'grace@example.com',
        GIT_COMMITTER_NAME: 'Grace',
        GIT_COMMITTER_EMAIL: 'grace@example.com',
      },
    });
    return stdout;
  };

  beforeEach(async () => {
    forge = await startTestForge();
    folder = await mkdtemp(join(tmpdir(), 'local-forge-clone-'));
  });
  afterEach(async () => {
    await forge.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(['.git', ''])('clones with %j at the end', async suffix => {
    await git('clone', '-q', `${forge.url}/acme/gitops${suffix}`, 'copy');
    expect(await readFile(join(folder, 'copy/docs/guide.md'), 'utf8')).toBe(
      'guide\n',
    );
  });

  it.each(['0', '2'])('clones with protocol version %s', async version => {
    await git(
      ...['-c', `protocol.version=${version}`, 'clone', '-q'],
      ...[`${forge.url}/acme/gitops`, 'copy'],
    );
    expect(await readFile(join(folder, 'copy/old.txt'), 'utf8')).toBe('old\n');
  });

  it('takes pushes, compressed ones too, and fetches them again', async () => {
    await git('clone', '-q', `${forge.url}/acme/gitops.git`, 'copy');
    await git('clone', '-q', `${forge.url}/acme/gitops.git`, 'other');
    for (let index = 0; index < 30; index += 1) {
      await git('-C', 'copy', 'branch', `branch-${index}`);
    }
    await writeFile(join(folder, 'copy/new.txt'), 'x'.repeat(2_000_000));
    await git('-C', 'copy', 'add', '.');
    await git('-C', 'copy', 'commit', '-qm', 'Add');
    await git('-C', 'copy', 'push', '-q', '--all');
    await git('-C', 'other', 'pull', '-q');
    expect((await readFile(join(folder, 'other/new.txt'), 'utf8')).length).toBe(
      2_000_000,
    );
    const branches = await forge.api(
      'GET',
      '/repos/acme/gitops/branches?per_page=100',
    );
    expect(branches.body).toHaveLength(31);
  });

  it('keeps pull requests in step with pushes', async () => {
    await forge.openPull('feat/x', { 'x.txt': '1\n' });
    await forge.openPull('feat/y', { 'y.txt': '1\n' });
    await git('clone', '-q', `${forge.url}/acme/gitops`, 'copy');
    await git('-C', 'copy', 'checkout', '-q', 'feat/x');
    await git('-C', 'copy', 'commit', '-q', '--allow-empty', '-m', 'More');
    await git('-C', 'copy', 'push', '-q');
    const head = (await git('-C', 'copy', 'rev-parse', 'HEAD')).trim();
    const pull = '/repos/acme/gitops/pulls/1';
    expect((await forge.api('GET', pull)).body.head.sha).toBe(head);
    expect(
      await git('ls-remote', `${forge.url}/acme/gitops`, 'refs/pull/1/head'),
    ).toContain(head);

    await git('-C', 'copy', 'checkout', '-q', 'main');
    await git('-C', 'copy', 'merge', '-q', '--no-ff', 'feat/x', '-m', 'Merge');
    await git('-C', 'copy', 'push', '-q');
    expect((await forge.api('GET', pull)).body).toMatchObject({
      state: 'closed',
      merged: true,
      changed_files: 1,
    });

    await git('-C', 'copy', 'push', '-q', 'origin', '--delete', 'feat/y');
    expect(
      (await forge.api('GET', '/repos/acme/gitops/pulls/2')).body,
    ).toMatchObject({ state: 'closed', merged: false });
  });

  it("refuses pushes to the forge's own refs", async () => {
    await forge.openPull('feat/x', { 'x.txt': '1\n' });
    await git('clone', '-q', `${forge.url}/acme/gitops`, 'copy');
    await expect(
      git('-C', 'copy', 'push', '-q', 'origin', 'HEAD:refs/pull/1/head'),
    ).rejects.toThrow('hidden ref');
  });

  it('keeps pushes from protected branches and from archives', async () => {
    await forge.changeRepository('acme', 'gitops', {
      protectedBranches: ['main', 'release/*'],
    });
    await git('clone', '-q', `${forge.url}/acme/gitops`, 'copy');
    await git('-C', 'copy', 'commit', '-q', '--allow-empty', '-m', 'More');
    const push = (...refs: string[]) =>
      git('-C', 'copy', 'push', '-q', 'origin', ...refs);
    await expect(push('HEAD:main')).rejects.toThrow(
      /GH006: Protected branch update failed for refs\/heads\/main\.[^]*Changes must be made through a pull request/,
    );
    await expect(push('HEAD:refs/heads/release/1')).rejects.toThrow(
      "You're not authorized to push to this branch",
    );
    await expect(push('HEAD:free', 'HEAD:main')).rejects.toThrow('GH006');
    await push('HEAD:refs/heads/release/1/x');
    const { body } = await forge.api('GET', '/repos/acme/gitops/branches');
    expect(body).toMatchObject([
      { name: 'free', protected: false },
      { name: 'main', protected: true },
      { name: 'release/1/x', protected: false },
    ]);
    await forge.changeRepository('acme', 'gitops', {
      protectedBranches: ['free'],
    });
    await expect(push('--delete', 'free')).rejects.toThrow(
      'Cannot delete a protected branch',
    );

    await forge.changeRepository('acme', 'gitops', { archived: true });
    await expect(push('HEAD:main')).rejects.toThrow('403');
    await git('clone', '-q', `${forge.url}/acme/gitops`, 'archive');
    await forge.changeRepository('acme', 'gitops', { archived: false });
    await push('HEAD:main');
  });

  it('has nothing for other repositories and services', async () => {
    await expect(
      git('clone', '-q', `${forge.url}/acme/nope`, 'copy'),
    ).rejects.toThrow('not found');
    expect((await forge.page('/acme/gitops/info/refs')).status).toBe(403);
    expect(
      (await forge.page('/acme/gitops/info/refs?service=--exec')).status,
    ).toBe(403);
    expect(
      (
        await forge.page(
          '/..%2f..%2fetc/passwd/info/refs?service=git-upload-pack',
        )
      ).status,
    ).toBe(404);
  });
});
