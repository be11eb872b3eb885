import { execFile } from 'node:child_process';
import {
  chmod,
  mkdir,
  mkdtemp,
  rm,
  symlink,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { readWantedTree, WantedTreeInputs } from './readWantedTree';

const run = promisify(execFile);

describe('readWantedTree', () => {
  let workspacePath: string;

  beforeEach(async () => {
    workspacePath = await mkdtemp(join(tmpdir(), 'gitops-workspace-'));
  });
  afterEach(() => rm(workspacePath, { recursive: true, force: true }));

  async function write(
    path: string,
    content: string | Buffer = 'text\n',
    mode = 0o644,
  ): Promise<void> {
    const file = join(workspacePath, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    await chmod(file, mode);
  }

  async function link(path: string, target: string): Promise<void> {
    const file = join(workspacePath, path);
    await mkdir(dirname(file), { recursive: true });
    await symlink(target, file);
  }

  /** The files as `mode content` by their path, and the deletions. */
  async function read(inputs: Partial<WantedTreeInputs> = {}) {
    const { files, deletions } = await readWantedTree({
      workspacePath,
      ...inputs,
    });
    return {
      files: Object.fromEntries(
        [...files].map(([path, { mode, content }]) => [
          path,
          `${mode} ${content}`,
        ]),
      ),
      deletions: [...deletions],
    };
  }

  it('reads every file with its mode', async () => {
    await write('plain.txt', 'plain');
    await write('run.sh', 'run', 0o755);
    await write('of-the-owner.sh', 'run', 0o700);
    await write('of-others.sh', 'run', 0o655);
    await write('empty', '');
    await write('größe/ü #%?.txt', 'ü');
    await mkdir(join(workspacePath, 'empty-folder'));
    expect(await read()).toEqual({
      files: {
        empty: '100644 ',
        'größe/ü #%?.txt': '100644 ü',
        'of-others.sh': '100644 run',
        'of-the-owner.sh': '100755 run',
        'plain.txt': '100644 plain',
        'run.sh': '100755 run',
      },
      deletions: [],
    });
  });

  it('keeps the bytes of a file that is no text', async () => {
    const bytes = Buffer.from([0, 255, 128, 10, 13, 10]);
    await write('image.png', bytes);
    const { files } = await readWantedTree({ workspacePath });
    expect(files.get('image.png')?.content).toEqual(bytes);
  });

  it('lists the files in the same order every time', async () => {
    for (const path of ['b/z', 'a', 'b/a', 'B', 'a.d/x']) {
      await write(path);
    }
    const { files } = await readWantedTree({ workspacePath });
    expect([...files.keys()]).toEqual([...files.keys()].sort());
    expect(files.size).toBe(5);
  });

  it('takes links for links, and does not follow them', async () => {
    await write('apps/orders/app.yaml', 'app');
    await link('apps/current', 'orders');
    await link('apps/orders/again.yaml', './app.yaml');
    await link('apps/orders/up', '../orders/app.yaml');
    await link('not-there-yet', 'later/x.yaml');
    expect((await read()).files).toEqual({
      'apps/current': '120000 orders',
      'apps/orders/again.yaml': '120000 ./app.yaml',
      'apps/orders/app.yaml': '100644 app',
      'apps/orders/up': '120000 ../orders/app.yaml',
      'not-there-yet': '120000 later/x.yaml',
    });
  });

  it.each([
    ['secrets', '/etc/passwd'],
    ['secrets', '../secrets'],
    ['secrets', '..'],
    ['apps/secrets', '../../secrets'],
    ['apps/secrets', 'x/../../../secrets'],
  ])('refuses the link %s to %s, outside of the repository', async (...at) => {
    const [path, target] = at;
    await link(path, target);
    await expect(read()).rejects.toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: `The symbolic link '${path}' of the workspace points at '${target}', outside of the repository. Point it at a file inside, or put the file itself in its place`,
      }),
    );
  });

  it('judges a link by where it will be in the repository', async () => {
    await link('shared', '../../shared');
    await expect(read({ targetPath: 'apps' })).rejects.toThrow(
      'outside of the repository',
    );
    expect(await read({ targetPath: 'clusters/prod' })).toMatchObject({
      files: { 'clusters/prod/shared': '120000 ../../shared' },
    });
  });

  it('reads hidden and ignored files, but nothing of git itself', async () => {
    await write('.gitignore', '*.log\n');
    await write('.github/workflows/ci.yaml', 'ci');
    await write('.gitmodules', 'none');
    await write('debug.log', 'log');
    await write('.git/config', 'config');
    await write('vendor/library/.git', 'gitdir: ../../.git/modules/library');
    await write('vendor/library/x', 'x');
    expect((await read()).files).toEqual({
      '.github/workflows/ci.yaml': '100644 ci',
      '.gitignore': '100644 *.log\n',
      '.gitmodules': '100644 none',
      'debug.log': '100644 log',
      'vendor/library/x': '100644 x',
    });
  });

  it.each([
    ['.GIT/config', "outside of git's own folder .git"],
    ['a\\b', 'forward slashes'],
    ['a\nb', 'without control characters'],
  ])('refuses a file called %j', async (path, message) => {
    await write(path);
    await expect(read()).rejects.toThrow(message);
  });

  it('takes the files of a folder to a folder', async () => {
    await write('manifests/orders/app.yaml', 'app');
    await write('other.yaml');
    expect(
      await read({
        sourcePath: './manifests/',
        targetPath: 'clusters/prod/',
        filesToDelete: ['orders/old.yaml', './older.yaml', 'older.yaml'],
      }),
    ).toEqual({
      files: { 'clusters/prod/orders/app.yaml': '100644 app' },
      deletions: ['clusters/prod/orders/old.yaml', 'clusters/prod/older.yaml'],
    });
  });

  it.each(['', '.', './'])('takes all for the sourcePath %j', async path => {
    await write('a/b', 'b');
    expect((await read({ sourcePath: path, targetPath: '' })).files).toEqual({
      'a/b': '100644 b',
    });
  });

  it.each(['nowhere', 'file', 'link'])(
    'refuses the sourcePath %s, which is no folder',
    async sourcePath => {
      await write('file');
      await write('folder/x');
      await link('link', 'folder');
      await expect(read({ sourcePath })).rejects.toThrow(
        `The input sourcePath names '${sourcePath}', which is no folder of the workspace`,
      );
    },
  );

  it.each(['..', '../elsewhere', '/etc', 'a/../../b', 'outside', 'outside/x'])(
    'refuses the sourcePath %s, which leaves the workspace',
    async sourcePath => {
      await link('outside', '/etc');
      await expect(read({ sourcePath })).rejects.toThrow(
        /outside|which is no folder of the workspace/,
      );
    },
  );

  it.each([
    ['targetPath', { targetPath: '../x' }],
    ['targetPath', { targetPath: '.git/hooks' }],
    ['filesToDelete', { filesToDelete: ['../x'] }],
    ['filesToDelete', { filesToDelete: ['folder/..'] }],
  ])('refuses a wrong %s: %j', async (field, inputs) => {
    await write('a');
    await expect(read(inputs)).rejects.toThrow(`The input ${field}`);
  });

  it('refuses to both write and delete a file', async () => {
    await write('apps/x.yaml');
    await expect(
      read({
        sourcePath: 'apps',
        targetPath: 'prod',
        filesToDelete: ['./x.yaml'],
      }),
    ).rejects.toThrow(
      "The input filesToDelete names 'prod/x.yaml', which the workspace has as well. Leave it out of one of the two",
    );
  });

  it('refuses a file that no forge takes', async () => {
    const size = 100 * 1024 * 1024;
    await write('data/dump.sql', '');
    await truncate(join(workspacePath, 'data/dump.sql'), size + 1);
    await expect(read()).rejects.toThrow(
      `'data/dump.sql' of the workspace has ${
        size + 1
      } bytes: no forge takes more than ${size}`,
    );
  });

  it('refuses a named pipe without waiting for it', async () => {
    await write('apps/x.yaml');
    await run('mkfifo', [join(workspacePath, 'apps/pipe')]);
    await expect(read()).rejects.toThrow(
      "'apps/pipe' of the workspace is neither a file, a folder nor a symbolic link",
    );
  });

  it('refuses a socket', async () => {
    const server = createServer();
    await new Promise<void>(done => {
      server.listen(join(workspacePath, 'agent'), done);
    });
    try {
      await expect(read()).rejects.toThrow(
        "'agent' of the workspace is neither a file, a folder nor a symbolic link",
      );
    } finally {
      await new Promise(done => server.close(done));
    }
  });
});
