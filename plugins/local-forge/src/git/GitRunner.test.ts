import { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { GitRunner } from './GitRunner';

describe('GitRunner', () => {
  const environment = { PATH: process.env.PATH ?? '' };
  let runner: GitRunner;
  beforeEach(() => {
    runner = new GitRunner();
  });
  afterEach(() => runner.close());

  const text = async (args: string[], input?: string | Buffer) =>
    (await runner.run(args, { environment, input })).stdout.toString();

  it('gives what git says and how it ends', async () => {
    expect(await text(['--version'])).toMatch(/^git version /);
    expect(await runner.run(['no-such-command'], { environment })).toEqual({
      exitCode: 1,
      stdout: Buffer.from(''),
      stderr: expect.stringContaining("'no-such-command' is not a git command"),
    });
  });

  it('gives git its input byte for byte', async () => {
    const input = Buffer.from([0, 255, 10, 13, 195]);
    expect(await text(['hash-object', '--stdin'], input)).toBe(
      `${createHash('sha1').update('blob 5\0').update(input).digest('hex')}\n`,
    );
    const large = Buffer.alloc(5_000_000, 'a');
    const { stdout } = await runner.run(['stripspace'], {
      environment,
      input: large,
    });
    expect(stdout.equals(Buffer.concat([large, Buffer.from('\n')]))).toBe(true);
  });

  it('gives git no environment but the one that is named', async () => {
    process.env.GIT_AUTHOR_NAME = 'Somebody Else';
    try {
      const named = { ...environment, GIT_AUTHOR_EMAIL: 'ada@example.com' };
      const { stdout } = await runner.run(
        ['-c', 'user.name=Ada', 'var', 'GIT_AUTHOR_IDENT'],
        { environment: named, cwd: '/' },
      );
      expect(stdout.toString()).toMatch(/^Ada <ada@example.com> /);
    } finally {
      delete process.env.GIT_AUTHOR_NAME;
    }
  });

  it('tells apart what runs at once', async () => {
    const inputs = Array.from({ length: 20 }, (_, index) => `line ${index}\n`);
    expect(
      await Promise.all(inputs.map(input => text(['stripspace'], input))),
    ).toEqual(inputs);
  });

  it('says that there is no git', async () => {
    await expect(
      runner.run(['--version'], { environment: { PATH: '/nowhere' } }),
    ).rejects.toThrow('git could not be run: spawn git ENOENT');
  });

  it('fails what can’t be started, and nothing else', async () => {
    const running = text(['--version']);
    await expect(text(['log', 'a\0b'])).rejects.toThrow(
      /git could not be run: .*null bytes/,
    );
    expect(await running).toMatch(/^git version /);
  });

  it('waits for what runs before it ends, and starts anew', async () => {
    const running = Array.from({ length: 5 }, () => text(['--version']));
    await runner.close();
    for (const version of await Promise.all([
      ...running,
      text(['--version']),
    ])) {
      expect(version).toMatch(/^git version /);
    }
  });

  it('fails what runs when its process ends, and starts anew', async () => {
    const running = text(['--version']);
    (runner as unknown as { child: ChildProcess }).child.kill('SIGKILL');
    await expect(running).rejects.toThrow(
      'git could not be run: the process that was to run it has ended',
    );
    expect(await text(['--version'])).toMatch(/^git version /);
  });

  it('ends without having run anything, and twice', async () => {
    await runner.close();
    expect(await text(['--version'])).toMatch(/^git version /);
    await runner.close();
    await runner.close();
  });
});
