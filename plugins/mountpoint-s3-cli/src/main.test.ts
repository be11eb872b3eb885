import { parseMountRequest } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { TemporaryFolder } from './__testUtils__/TemporaryFolder';
import { main } from './main';

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
  prefix: 'images/',
};

const MOUNT = 'clusters/data-prod/s3-mounts/mounts/ml/product-images';

let folder: TemporaryFolder;
beforeEach(() => {
  folder = new TemporaryFolder();
});
afterEach(() => folder.remove());

/** Runs the command line as a terminal would, and says what came of it. */
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

/** Renders a request, or several, into the folder `out`. */
async function render(
  requests: unknown,
  options: { cluster?: string; json?: boolean } = {},
) {
  const text =
    typeof requests === 'string'
      ? requests
      : [requests]
          .flat()
          .map(request => stringify(request))
          .join('---\n');
  return run(
    'render',
    folder.write('request.yaml', text),
    '--cluster',
    folder.write('cluster.yaml', options.cluster ?? CLUSTER),
    '--out',
    join(folder.path, 'out'),
    ...(options.json ? ['--json'] : []),
  );
}

/** What is in the working tree; nothing if there is none. */
function tree(): Record<string, string> {
  return 'out/' in folder.list() ? folder.list('out') : {};
}

describe('s3-mounts render', () => {
  it('writes the files of a mount and says so', async () => {
    const { status, out, error } = await render(REQUEST);
    expect({ status, error }).toEqual({ status: 0, error: '' });
    const files = Object.keys(tree()).filter(path => !path.endsWith('/'));
    expect(files).toContain(`${MOUNT}/mount.yaml`);
    expect(files).toContain(`${MOUNT}/manifests/persistent-volume.yaml`);
    expect(files).toContain('clusters/data-prod/s3-mounts/cluster.yaml');
    expect(files).toContain('modules/mountpoint-s3/v1/policies.tf');
    expect(out).toContain('component:default/data-prod.ml.product-images: pla');
    expect(out).toContain(`Wrote ${files.length} files:\n`);
    for (const file of files) {
      expect(out).toContain(`\n  ${file}\n`);
    }
    expect(out).toContain('  advice: Only a container that runs as root');
  });

  it('changes nothing when it is run again', async () => {
    await render(REQUEST);
    const before = tree();
    const { status, out } = await render(REQUEST);
    expect(status).toBe(0);
    expect(out).toContain('exists exactly as requested');
    expect(out).toContain('Nothing to write.');
    expect(tree()).toEqual(before);
  });

  it('takes the same request in other words for the same', async () => {
    await render(REQUEST);
    const before = tree();
    const { status, out } = await render({
      ...Object.fromEntries(Object.entries(REQUEST).reverse()),
      access: 'read-only',
      description: '',
      region: 'us-west-2',
    });
    expect(status).toBe(0);
    expect(out).toContain('Nothing to write.');
    expect(tree()).toEqual(before);
  });

  it('builds a repository up with several renders', async () => {
    await render(REQUEST);
    const first = tree();
    const { status, out } = await render({ ...REQUEST, name: 'other' });
    expect(status).toBe(0);
    expect(out).toContain('Wrote 6 files:');
    expect(tree()).toMatchObject(first);
  });

  it('renders several documents as it would one after the other', async () => {
    const requests = [
      REQUEST,
      { ...REQUEST, name: 'other', bucket: 'acme-other' },
      { ...REQUEST, namespace: 'etl', bucket: 'a--usw2-az1--x-s3', prefix: '' },
    ];
    const { status, out } = await render(requests);
    expect(status).toBe(0);
    expect(out.match(/^component:.*: planned$/gm)).toHaveLength(3);
    const together = tree();
    folder.remove();
    folder = new TemporaryFolder();
    for (const request of requests) {
      await render(request);
    }
    expect(tree()).toEqual(together);
  });

  it('takes one document twice for the same mount', async () => {
    const { status, out } = await render([REQUEST, REQUEST]);
    expect(status).toBe(0);
    expect(out).toContain('exists exactly as requested');
  });

  it('prints the plans as JSON, and nothing else', async () => {
    const { status, out } = await render(
      [REQUEST, { ...REQUEST, name: 'other' }],
      { json: true },
    );
    expect(status).toBe(0);
    const plans = JSON.parse(out);
    expect(plans).toHaveLength(2);
    for (const [index, name] of ['product-images', 'other'].entries()) {
      expect(plans[index]).toMatchObject({
        mount: JSON.parse(
          JSON.stringify(parseMountRequest({ ...REQUEST, name })),
        ),
        entityRef: `component:default/data-prod.ml.${name}`,
        volume: expect.stringMatching(/^s3-ml-/),
        deletions: [],
        findings: expect.arrayContaining([
          expect.objectContaining({ severity: 'advice', code: 'shared-role' }),
        ]),
        grants: [
          expect.objectContaining({ actions: ['s3:ListBucket'] }),
          expect.objectContaining({ actions: ['s3:GetObject'] }),
        ],
        pullRequest: {
          branch: `s3-mounts.data-prod.ml.${name}.add`,
          title: expect.any(String),
          body: expect.any(String),
          commitMessage: expect.any(String),
        },
      });
      for (const { path, content } of plans[index].files) {
        expect(tree()[path]).toBe(content);
      }
    }
  });

  it('carries what it was given through literally', async () => {
    const description = '--- "no": ${x} %{y} &z | <b> [l](https://e.com)';
    const { status, out } = await render(
      { ...REQUEST, name: 'no', namespace: '1e3', description },
      { json: true },
    );
    expect(status).toBe(0);
    expect(JSON.parse(out)[0].mount).toMatchObject({
      name: 'no',
      namespace: '1e3',
      description,
    });
    expect(
      tree()['clusters/data-prod/s3-mounts/mounts/1e3/no/mount.yaml'],
    ).toContain(`description: ${JSON.stringify(description)}\n`);
  });

  it('takes an unquoted name that YAML 1.2 reads as text', async () => {
    const text = stringify(REQUEST).replace(/^name: .*$/m, 'name: no');
    expect(await render(text)).toMatchObject({ status: 0, error: '' });
    expect(Object.keys(tree())).toContain(
      'clusters/data-prod/s3-mounts/mounts/ml/no/mount.yaml',
    );
  });
});

describe('s3-mounts render refuses, with status 1 and nothing written:', () => {
  async function expectRefused(
    result: ReturnType<typeof render>,
    before: Record<string, string>,
  ) {
    const { status, out, error } = await result;
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(error).toMatch(/^(?:[\w.-]+(?: [\w.]+)?: [^\n]+\n)+$/);
    expect(tree()).toEqual(before);
    return error;
  }

  it.each<[string, unknown, RegExp]>([
    ['bucket', 'Acme-Data', /^bucket: `Acme-Data` .*allowed.*`acme-data`/],
    ['bucket', '192.168.1.1', /^bucket: `192.168.1.1` .*IP address.*allowed/],
    ['bucket', 'xn--acme', /^bucket: `xn--acme` begins with `xn--`/],
    ['bucket', 'a--us-west-2a--x-s3', /^bucket: `a--us-west-2a--x-s3` .*ID/],
    ['prefix', 'images', /^prefix: `images` .*slash: allowed.*`images\/`/],
    ['prefix', 'a*/', /^prefix: `a\*\/` holds .*allowed/],
    ['prefix', 'a?/', /^prefix: `a\?\/` holds .*allowed/],
    ['prefix', '${aws:username}/', /^prefix: `\$\{aws:username\}\/` .*allowed/],
    ['runAsUser', 0, /^runAsUser: `0` .*allowed is a whole number from 1/],
    ['cluster', 'data-prod', /^cluster: `data-prod` .*canonical form: allowed/],
    ['cluster', 'Resource:default/data-prod', /^cluster: `Resource:.*allowed/],
    ['cluster', 'resource:default/../x', /^cluster: `resource:.*allowed/],
    ['cluster', 'component:default/x', /^cluster: `component:.*allowed is a r/],
    ['namespace', 'My_NS', /^namespace: `My_NS` .*allowed.*such as `my-ns`/],
    ['namespace', '../ml', /^namespace: `..\/ml` is not a DNS label: allowed/],
    ['namespace', 'kube-system', /^namespace: `kube-system` .*allowed/],
    ['namespace', 'mount-s3', /^namespace: `mount-s3` .*allowed/],
    ['namespace', 'argocd', /^namespace: `argocd` is Argo CD's own.*allowed/],
    ['name', '../../x', /^name: `..\/..\/x` is not a DNS label: allowed/],
    ['name', 'a\nb', /^name: `a\\nb` is not a DNS label: allowed/],
    ['prefx', 'a/', /^prefx: `a\/` .*unknown input: did you mean `prefix`\?/],
    ['colour', 'red', /^colour: `red` .*unknown input: allowed are cluster, /],
    ['description', 'a\nb', /^description: has line breaks: allowed/],
    ['usage', 'spark-shuffle', /^usage: Spark’s shuffle/],
    ['region', 'cn-north-1', /^region: `cn-north-1` .*allowed/],
    [
      'credentials',
      'pod',
      /^serviceAccount: is required with `credentials: pod`/,
    ],
  ])('%s %j', async (field, value, expected) => {
    const error = await expectRefused(
      render({ ...REQUEST, [field]: value }),
      {},
    );
    expect(error).toMatch(expected);
    expect(error.trimEnd()).not.toContain('\n');
  });

  it.each([
    ['name: 1e3', /^name: `1000` is not text: write what you mean in quotes/],
    ['name: 0o14', /^name: `12` is not text: write what you mean in quotes/],
    ['name: null', /^name: is required/],
  ])('a name that YAML reads as something else: %s', async (line, expected) => {
    const text = stringify(REQUEST).replace(/^name: .*$/m, line);
    expect(await expectRefused(render(text), {})).toMatch(expected);
  });

  it('every problem at once, a line each', async () => {
    const error = await expectRefused(
      render({ ...REQUEST, bucket: 'A', prefix: 'x', runAsUser: 0 }),
      {},
    );
    expect(error.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^bucket: /),
      expect.stringMatching(/^prefix: /),
      expect.stringMatching(/^runAsUser: /),
    ]);
  });

  it('several documents of which one is bad, and says which', async () => {
    const error = await expectRefused(
      render([REQUEST, { ...REQUEST, name: 'B' }, { ...REQUEST, prefix: 'c' }]),
      {},
    );
    expect(error).toMatch(/^name: `B` .* \(document 2\)\nprefix: .* 3\)\n$/);
  });

  it('documents of two clusters', async () => {
    const error = await expectRefused(
      render([REQUEST, { ...REQUEST, cluster: 'resource:default/other' }]),
      {},
    );
    expect(error).toMatch(/^cluster: `resource:default\/other` is not `resou/);
  });

  it('another request for a mount that is there', async () => {
    await render(REQUEST);
    const error = await expectRefused(
      render({ ...REQUEST, prefix: 'other/' }),
      tree(),
    );
    expect(error).toMatch(/^name: `product-images` is taken: .*another prefix/);
  });

  it('another request for a mount of an earlier document', async () => {
    const error = await expectRefused(
      render([REQUEST, { ...REQUEST, access: 'read-write' }]),
      {},
    );
    expect(error).toMatch(/^name: `product-images` is taken: .*\(document 2\)/);
  });

  it('a cluster that disagrees with the one that is set up', async () => {
    await render(REQUEST);
    const error = await expectRefused(
      render(
        { ...REQUEST, name: 'other' },
        { cluster: CLUSTER.replace('111122223333', '444455556666') },
      ),
      tree(),
    );
    expect(error).toMatch(
      /^cluster: `data-prod` is already set up, .* account/,
    );
  });

  it.each([
    [{ bad: 'version: 1' }, /^cluster.yaml \w+: is required/],
    [{ bad: 'a: [' }, /^--cluster: .* is not readable YAML/],
    [{ bad: '' }, /^--cluster: .*it is empty/],
    [{ bad: '- a' }, /^cluster.yaml: is not a map/],
    [
      { bad: `${CLUSTER}addonVersoin: x\n` },
      /^cluster.yaml addonVersoin: .*did you mean `addonVersion`/,
    ],
    [
      { bad: CLUSTER.replace('"111122223333"', '111122223333') },
      /^cluster.yaml account: `111122223333` is not text: write what you mean/,
    ],
    [{ bad: `${CLUSTER}---\n${CLUSTER}` }, /^--cluster: .*2 documents/],
  ])('the cluster file %j', async ({ bad }, expected) => {
    const result = render(REQUEST, { cluster: bad });
    expect(await expectRefused(result, {})).toMatch(expected);
  });

  it.each([
    ['', /^request: .* is not readable YAML: it is empty/],
    ['# nothing\n', /^request: .* is not readable YAML: it is empty/],
    ['---\n', /^input: is not a map of inputs/],
    ['just text', /^input: is not a map of inputs/],
    ['- a list', /^input: is not a map of inputs/],
    ['a: [', /^request: .* is not readable YAML: .*line 1/],
    ['name: a\nname: b', /^request: .*unique/],
    ['a: &a x\nb: *a', /^request: .*[Aa]lias/],
    [
      `${['a: &a [x,x]', 'b: &b [*a,*a]', 'c: &c [*b,*b]'].join('\n')}\n`,
      /^request: .*[Aa]lias/,
    ],
  ])('the request file %j', async (text, expected) => {
    expect(await expectRefused(render(text), {})).toMatch(expected);
  });

  it('a bomb of aliases, at once', async () => {
    const bomb = Array.from({ length: 30 }, (_, i) =>
      i === 0
        ? 'a0: &a0 [x]'
        : `a${i}: &a${i} [${Array(9)
            .fill(`*a${i - 1}`)
            .join(',')}]`,
    ).join('\n');
    const start = performance.now();
    expect(await expectRefused(render(bomb), {})).toMatch(/^request: .*alias/i);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('a file that is not there', async () => {
    const cluster = folder.write('cluster.yaml', CLUSTER);
    const request = folder.write('request.yaml', stringify(REQUEST));
    const missing = join(folder.path, 'missing.yaml');
    const out = join(folder.path, 'out');
    expect(
      await expectRefused(
        run('render', missing, '--cluster', cluster, '--out', out),
        {},
      ),
    ).toBe(`request: \`${missing}\` does not exist\n`);
    expect(
      await expectRefused(
        run('render', request, '--cluster', missing, '--out', out),
        {},
      ),
    ).toBe(`--cluster: \`${missing}\` does not exist\n`);
    expect(
      await expectRefused(
        run('render', request, '--cluster', folder.path, '--out', out),
        {},
      ),
    ).toBe(
      `--cluster: \`${folder.path}\` is a folder: allowed is a YAML file\n`,
    );
  });

  it('a working tree whose mount.yaml nobody can read', async () => {
    folder.write(`out/${MOUNT}/mount.yaml`, 'a: [');
    const error = await expectRefused(render(REQUEST), tree());
    expect(error).toMatch(/^name: .*its mount.yaml can't be read/);
  });

  it('a working tree that is a file', async () => {
    folder.write('out', 'a file');
    const { status, error } = await render(REQUEST);
    expect(status).toBe(1);
    expect(error).toMatch(/^--out: .* can't be written: /);
  });
});

describe('s3-mounts', () => {
  it.each([
    [[], /Usage: s3-mounts/],
    [['rendr'], /unknown command 'rendr'/],
    [['render', '--cluster', 'c', '--out', 'o'], /missing required argument/],
    [['render', 'r.yaml'], /required option '--cluster <file>'/],
    [
      ['render', 'r.yaml', '--cluster', 'c'],
      /required option '--out <folder>'/,
    ],
    [
      ['render', 'r', '--cluster', 'c', '--out', 'o', '--colour'],
      /unknown option '--colour'/,
    ],
  ])('says how it is called: %j', async (args, expected) => {
    const { status, error } = await run(...args);
    expect(status).toBe(1);
    expect(error).toMatch(expected);
  });

  it('explains itself', async () => {
    const { status, out } = await run('render', '--help');
    expect(status).toBe(0);
    expect(out).toContain('--cluster <file>');
  });

  it('runs from the repository without a build', () => {
    const request = folder.write('request.yaml', stringify(REQUEST));
    const bad = folder.write('bad.yaml', stringify({ ...REQUEST, name: 'B' }));
    const cluster = folder.write('cluster.yaml', CLUSTER);
    const out = join(folder.path, 'out');
    const spawn = (file: string, ...more: string[]) =>
      spawnSync(
        'npm',
        [
          ...['run', '--silent', 's3-mounts', '--'],
          ...['render', file, '--cluster', cluster, '--out', out, ...more],
        ],
        { cwd: join(__dirname, '../../..'), encoding: 'utf8' },
      );
    const refused = spawn(bad);
    expect(refused.status).toBe(1);
    expect(refused.stdout).toBe('');
    expect(refused.stderr).toMatch(/^name: `B` is not a DNS label: .*\n$/m);
    expect(tree()).toEqual({});
    const rendered = spawn(request, '--json');
    expect(rendered.status).toBe(0);
    const [{ files }] = JSON.parse(rendered.stdout);
    for (const { path, content } of files) {
      expect(tree()[path]).toBe(content);
    }
    expect(files.length).toBeGreaterThan(15);
  }, 60_000);
});
