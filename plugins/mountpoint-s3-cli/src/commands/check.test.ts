import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { TemporaryFolder } from '../__testUtils__/TemporaryFolder';
import { main } from '../main';

const CLUSTER = `version: 1
cluster: data-prod
region: us-west-2
account: "111122223333"
addonVersion: v2.7.0-eksbuild.1
argocd:
  repoURL: https://git.example.com/acme/gitops.git
`;

const REQUEST = {
  cluster: 'resource:default/data-prod',
  namespace: 'ml',
  name: 'product-images',
  owner: 'group:default/data-science',
  bucket: 'acme-ml-datasets',
};

const TOP = 'clusters/data-prod/s3-mounts';
const MOUNT = `${TOP}/mounts/ml/product-images`;

let folder: TemporaryFolder;
let repository: string;
beforeEach(async () => {
  folder = new TemporaryFolder();
  repository = join(folder.path, 'gitops');
});
afterEach(() => folder.remove());

async function run(...args: string[]) {
  let out = '';
  let error = '';
  const status = await main(args, {
    out: text => {
      out += text;
    },
    error: text => {
      error += text;
    },
  });
  return { status, out, error };
}

/** Builds the repository up with `render`. */
async function render(...requests: Record<string, unknown>[]) {
  const { status } = await run(
    'render',
    folder.write(
      'request.yaml',
      requests.map(request => stringify(request)).join('---\n'),
    ),
    '--cluster',
    folder.write('cluster.yaml', CLUSTER),
    '--out',
    repository,
  );
  expect(status).toBe(0);
}

const at = (path: string) => join(repository, path);

describe('s3-mounts check', () => {
  it('finds nothing wrong with what render wrote', async () => {
    await render(REQUEST, { ...REQUEST, name: 'other' });
    expect(await run('check', repository)).toEqual({
      status: 0,
      out: '2 mounts on 1 cluster: no problems\n',
      error: '',
    });
  });

  it('lists warnings and succeeds', async () => {
    await render(REQUEST);
    appendFileSync(at(`${MOUNT}/README.md`), 'More.\n');
    const { status, out, error } = await run('check', repository);
    expect({ status, error }).toEqual({ status: 0, error: '' });
    expect(out).toMatch(
      /^1 mount on 1 cluster: 1 warning\n {2}warning: clusters\/data-prod\/s3-mounts\/mounts\/ml\/product-images\/README.md: was written by .*\n$/,
    );
  });

  it('says errors on standard error and fails', async () => {
    await render(REQUEST);
    appendFileSync(at(`${MOUNT}/README.md`), 'More.\n');
    writeFileSync(at(`${MOUNT}/mount.yaml`), 'version: 2\n');
    const { status, out, error } = await run('check', repository);
    expect(status).toBe(1);
    expect(error).toBe(
      `${MOUNT}/mount.yaml: version: \`2\` is not known: allowed is 1\n`,
    );
    expect(out).toBe('1 mount on 1 cluster: 1 error\n');
  });

  it('prints everything as JSON', async () => {
    await render(REQUEST);
    expect(JSON.parse((await run('check', repository, '--json')).out)).toEqual({
      clusters: 1,
      mounts: 1,
      problems: [],
    });
    rmSync(at(`${MOUNT}/manifests/persistent-volume.yaml`));
    appendFileSync(at(`${MOUNT}/README.md`), 'More.\n');
    const { status, out, error } = await run('check', repository, '--json');
    expect(status).toBe(1);
    expect(error).toMatch(/^[^\n]*persistent-volume.yaml: is missing[^\n]*\n$/);
    expect(JSON.parse(out)).toEqual({
      clusters: 1,
      mounts: 1,
      problems: [
        {
          severity: 'warning',
          path: `${MOUNT}/README.md`,
          message: expect.stringMatching(/^was written/),
        },
        {
          severity: 'error',
          path: `${MOUNT}/manifests/persistent-volume.yaml`,
          message: expect.stringMatching(/^is missing/),
        },
      ],
    });
  });

  it('finds the layout below a root, and leaves the rest alone', async () => {
    await render(REQUEST);
    folder.write('gitops/node_modules/x/clusters/y/s3-mounts/cluster.yaml', '');
    folder.write(`gitops/${TOP}/terraform/.terraform/x.tf`, '');
    folder.write('gitops/README.md', '# Ours');
    expect(await run('check', repository)).toMatchObject({ status: 0 });
    folder.write('gitops/.git/clusters/y/s3-mounts/cluster.yaml', 'a: [');
    expect(await run('check', folder.path)).toMatchObject({
      status: 1,
      error: expect.stringMatching(
        /^gitops\/clusters\/data-prod\/s3-mounts\/cluster.yaml: root: `` is not where the file lies: allowed is `gitops`/,
      ),
    });
  });

  it('takes a link to the working tree itself', async () => {
    await render(REQUEST);
    symlinkSync(repository, join(folder.path, 'link'));
    expect(await run('check', join(folder.path, 'link'))).toMatchObject({
      status: 0,
      out: '1 mount on 1 cluster: no problems\n',
    });
  });

  it.each([
    ['missing', () => {}, /^folder: `.*gitops` does not exist: give/],
    [
      'a file',
      () => folder.write('gitops', ''),
      /^folder: `.*gitops` is a file: give/,
    ],
    [
      'empty',
      () => mkdirSync(repository),
      /^folder: `.*gitops` has no clusters\/<cluster>\/s3-mounts\/cluster.yaml/,
    ],
    [
      'another repository',
      () => folder.write('gitops/clusters/a/flux/x.yaml', 'a: ['),
      /^folder: `.*gitops` has no clusters\/<cluster>\/s3-mounts\/cluster.yaml/,
    ],
  ])('refuses a folder that is %s', async (_title, make, expected) => {
    make();
    const { status, out, error } = await run('check', repository);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(error).toMatch(expected);
    expect(error.trimEnd()).not.toContain('\n');
  });

  it.each([
    [['check'], /missing required argument 'folder'/],
    [['check', '.', '--fix'], /unknown option '--fix'/],
    [['check', '.', '..'], /too many arguments/],
  ])('says how it is called: %j', async (args, expected) => {
    const { status, error } = await run(...args);
    expect(status).toBe(1);
    expect(error).toMatch(expected);
  });
});

describe('s3-mounts check reads no further than the tree', () => {
  async function errors() {
    const { status, error } = await run('check', repository);
    expect(status).toBe(1);
    return error.trimEnd().split('\n');
  }

  it('nor a link to a file, which it names', async () => {
    await render(REQUEST);
    const secret = folder.write('secret', 'password: hunter2\n');
    for (const name of ['mount.yaml', 'manifests/persistent-volume.yaml']) {
      rmSync(at(`${MOUNT}/${name}`));
      symlinkSync(secret, at(`${MOUNT}/${name}`));
    }
    const said = await errors();
    expect(said).toEqual([
      expect.stringMatching(
        /persistent-volume.yaml: is a symbolic link, which/,
      ),
      expect.stringMatching(/mount.yaml: is a symbolic link, which is not fol/),
    ]);
    expect(said.join()).not.toContain('hunter2');
  });

  it('nor a link to nothing, or to itself', async () => {
    await render(REQUEST);
    symlinkSync('/nowhere', at(`${MOUNT}/manifests/a.yaml`));
    symlinkSync('b.yaml', at(`${MOUNT}/manifests/b.yaml`));
    symlinkSync('../..', at(`${MOUNT}/manifests/c`));
    expect(await errors()).toEqual([
      expect.stringMatching(/a.yaml: is a symbolic link/),
      expect.stringMatching(/b.yaml: is a symbolic link/),
      expect.stringMatching(/c: is a symbolic link/),
    ]);
  });

  it('nor a link to a folder', async () => {
    await render(REQUEST);
    renameSync(at(MOUNT), join(folder.path, 'outside'));
    symlinkSync(join(folder.path, 'outside'), at(MOUNT));
    expect(await errors()).toEqual([
      expect.stringMatching(/^clusters\/.*product-images: is a symbolic link/),
    ]);
  });

  it('nor links above the layout, of which it warns', async () => {
    await render(REQUEST);
    symlinkSync('data-prod', at('clusters/again'));
    symlinkSync('/etc', at('anything'));
    const { status, out } = await run('check', repository);
    expect(status).toBe(0);
    expect(out).toMatch(/1 warning\n {2}warning: clusters\/again: is a symbol/);
  });

  it('nor what is no file, too large or not text', async () => {
    await render(REQUEST);
    spawnSync('mkfifo', [at(`${MOUNT}/manifests/fifo.yaml`)]);
    writeFileSync(at(`${MOUNT}/README.md`), 'x'.repeat(2 ** 20 + 1));
    writeFileSync(
      at(`${MOUNT}/mount.yaml`),
      Buffer.from([0x61, 0x3a, 0xff, 0xfe]),
    );
    expect(await errors()).toEqual([
      expect.stringMatching(
        /README.md: has 1048577 bytes, more than the 10485/,
      ),
      expect.stringMatching(/fifo.yaml: is neither a file nor a folder/),
      expect.stringMatching(/mount.yaml: is not text in UTF-8$/),
    ]);
  });

  it('and prints names that no terminal or runner acts on', async () => {
    await render(REQUEST);
    folder.write(`gitops/::error::x/${TOP}/cluster.yaml`, '');
    folder.write(`gitops/clusters/a\u001b[31m\nb/s3-mounts/cluster.yaml`, '');
    expect(await errors()).toEqual([
      expect.stringMatching(/^\\u003a:error::x\/clusters\//),
      expect.stringMatching(/^clusters\/a\\u001b\[31m\\u000ab\/s3-mounts\//),
    ]);
  });
});

it('s3-mounts check runs from the repository without a build', async () => {
  await render(REQUEST);
  const spawn = (...args: string[]) =>
    spawnSync(
      'npm',
      ['run', '--silent', 's3-mounts', '--', 'check', repository, ...args],
      { cwd: join(__dirname, '../../../..'), encoding: 'utf8' },
    );
  expect(spawn()).toMatchObject({
    status: 0,
    stdout: '1 mount on 1 cluster: no problems\n',
  });
  writeFileSync(at(`${MOUNT}/mount.yaml`), 'a: [');
  const refused = spawn('--json');
  expect(refused.status).toBe(1);
  expect(refused.stderr).toMatch(/mount.yaml: can't be read: /);
  expect(JSON.parse(refused.stdout).problems).toHaveLength(1);
}, 60_000);
