import {
  clusterData,
  contents,
  exampleCluster,
  fileOf,
  HOSTILE_DESCRIPTIONS,
  inputs,
  MISREAD_NAMES,
  plan,
} from '../__testUtils__/examples';
import { htmlOf, textOf } from '../__testUtils__/markdown';
import { strings } from '../__testUtils__/yamlStrings';
import { clusterYaml } from '../cluster/clusterYaml';
import { parseCluster } from '../cluster/parseCluster';
import { parseMountRequest } from '../request/parseMountRequest';
import { USAGES } from '../rules/usages';
import { readYaml } from '../text/readYaml';
import { terraformModule } from '../terraform/terraform';
import { statePaths } from './layout';
import { Plan, PlannedFile } from './Plan';
import { planMount, refuseErrors } from './planMount';

function errors({ findings }: Plan) {
  return findings.filter(({ severity }) => severity === 'error');
}

/** The repository after a plan's pull request is merged. */
function merged(of: Plan) {
  const { cluster, mount, module } = statePaths(exampleCluster(), of.mount);
  const files = contents(of);
  return {
    cluster: files[cluster],
    mount: files[mount],
    module: files[module],
  };
}

describe('planMount', () => {
  it('plans the same bytes for the same arguments', () => {
    const more = { prefix: 'a/', workload: 'pod', image: 'busybox:1.37' };
    expect(JSON.stringify(plan(more))).toBe(JSON.stringify(plan(more)));
  });

  it('does not depend on the order of the inputs', () => {
    const reversed = Object.fromEntries(Object.entries(inputs()).reverse());
    expect(
      JSON.stringify(
        planMount({
          request: parseMountRequest(reversed),
          cluster: exampleCluster(),
          repository: {},
        }).files,
      ),
    ).toBe(JSON.stringify(plan().files));
  });

  it('leaves its arguments alone', () => {
    const request = parseMountRequest(inputs());
    const cluster = exampleCluster();
    const before = JSON.stringify({ request, cluster });
    planMount({ request, cluster, repository: {} });
    expect(JSON.stringify({ request, cluster })).toBe(before);
  });

  it('fills in what the request leaves to the cluster', () => {
    expect(plan({}, exampleCluster({ region: 'eu-west-1' })).mount).toEqual(
      expect.objectContaining({ region: 'eu-west-1', credentials: 'driver' }),
    );
  });

  it('sorts the files by path and has each once', () => {
    const paths = plan().files.map(({ path }) => path);
    expect(paths).toEqual([...new Set(paths)].sort());
  });

  it('ends every file with one line feed', () => {
    for (const { path, content } of plan({
      workload: 'pod',
      image: 'busybox:1.37',
    }).files) {
      expect(`${path}: ${content.slice(-2)}`).toMatch(/: [^\n]\n$/);
    }
  });

  it('puts everything below the root', () => {
    const above = plan();
    const below = plan({}, exampleCluster({ root: 'platform/s3' }));
    expect(below.files.map(({ path }) => path)).toEqual(
      above.files.map(({ path }) => `platform/s3/${path}`),
    );
    expect(readYaml(fileOf(below, 'application-set.yaml'))).toHaveProperty(
      'spec.generators.0.git.files.0.path',
      'platform/s3/clusters/data-prod/s3-mounts/mounts/*/*/mount.yaml',
    );
    expect(below.pullRequest.body).toContain('`platform/s3/clusters/');
  });
});

describe('planMount in a repository that holds something', () => {
  const first = plan();

  it('sends a cluster that is set up the bucket and the mount alone', () => {
    const { cluster, module } = merged(first);
    const second = plan({ name: 'other' }, exampleCluster(), {
      cluster,
      module,
    });
    expect(second.files.map(({ path }) => path)).toEqual([
      'buckets/acme-ml-datasets/catalog-info.yaml',
      ...[
        'README.md',
        'catalog-info.yaml',
        'manifests/kustomization.yaml',
        'manifests/persistent-volume-claim.yaml',
        'manifests/persistent-volume.yaml',
        'mount.yaml',
      ].map(name => `clusters/data-prod/s3-mounts/mounts/ml/other/${name}`),
    ]);
    expect(errors(second)).toEqual([]);
    expect(second.findings.map(({ code }) => code)).not.toContain(
      'first-mount',
    );
  });

  it('sends the module where it is missing, and only there', () => {
    const { cluster, module } = merged(first);
    const without = plan({}, exampleCluster(), { cluster });
    expect(
      without.files
        .map(({ path }) => path)
        .filter(path => path.startsWith('modules/')),
    ).toEqual(
      Object.keys(terraformModule()).map(
        name => `modules/mountpoint-s3/v1/${name}`,
      ),
    );
    const elsewhere = plan({}, exampleCluster(), { module });
    expect(elsewhere.files.map(({ path }) => path)).toContain(
      'clusters/data-prod/s3-mounts/terraform/main.tf',
    );
    expect(
      elsewhere.files.filter(({ path }) => path.startsWith('modules/')),
    ).toEqual([]);
  });

  it.each([
    [{}],
    [{ prefix: 'a/', access: 'read-write', allowOverwrite: true }],
    [{ workload: 'pod', image: 'busybox:1.37', runAsUser: 7, runAsGroup: 8 }],
    [{ name: 'no', namespace: 'null', description: '--- ${x} "quoted"' }],
    [{ capacity: '1Gi', usage: 'logs', region: 'eu-west-1' }],
  ])('plans nothing for the mount that is there: %j', more => {
    const again = plan(more, exampleCluster(), merged(plan(more)));
    expect(again.files).toEqual([]);
    expect(again.deletions).toEqual([]);
    expect(errors(again)).toEqual([]);
  });

  it.each([
    [{ prefix: 'a/' }, 'prefix'],
    [{ bucket: 'acme-other' }, 'bucket'],
    [{ owner: 'group:default/other' }, 'owner'],
    [{ description: 'x' }, 'description'],
    [{ runAsUser: 1000 }, 'runAsUser'],
    [{ region: 'eu-west-1' }, 'region'],
  ])('refuses another mount of the same name: %j', (more, different) => {
    const again = plan(more, exampleCluster(), merged(first));
    expect(errors(again)).toEqual([
      {
        severity: 'error',
        code: 'mount-exists',
        field: 'name',
        message: `\`product-images\` is taken: ml/product-images on data-prod exists with another ${different}. Choose another name, or change the existing mount.`,
      },
    ]);
    expect(() => refuseErrors(again)).toThrow(/^name: `product-images` is t/);
  });

  it.each([
    ['', 'it is not a map'],
    ['text', 'it is not a map'],
    ['a: [', 'Flow sequence'],
    ['version: 2', 'its version is `2`, not 1'],
    ['bucket: "acme"', 'its version is `undefined`, not 1'],
    ['version: 1', 'cluster: is required'],
    ['version: 1\nbucket: "A"', 'is required'],
    ['a: &a 1\nb: *a', 'Alias resolution is disabled'],
  ])('refuses when mount.yaml is %j', (mount, reason) => {
    const again = plan({}, exampleCluster(), { ...merged(first), mount });
    const [error, ...others] = errors(again);
    expect(others).toEqual([]);
    expect(error).toMatchObject({ code: 'mount-unreadable', field: 'name' });
    expect(error.message).toContain("exists, but its mount.yaml can't be read");
    expect(error.message).toContain(reason);
    expect(error.message).not.toContain('\n');
  });

  it.each([
    [{ region: 'eu-west-1' }, 'differs from it in region'],
    [{ account: '444455556666' }, 'differs from it in account'],
    [{ tags: { a: 'b' } }, 'differs from it in tags'],
    [{ addon: 'blueprints' }, 'differs from it in addon'],
  ])('refuses when cluster.yaml disagrees: %j', (more, reason) => {
    const again = plan({}, exampleCluster(), {
      cluster: clusterYaml(exampleCluster(more)),
    });
    expect(errors(again)).toEqual([
      {
        severity: 'error',
        code: 'cluster-disagrees',
        field: 'cluster',
        message: `\`data-prod\` is already set up, and the repository's cluster.yaml ${reason}. The repository's wins: plan with that one.`,
      },
    ]);
  });

  it.each([[''], ['version: 2'], ['a: ['], ['- a']])(
    'refuses when cluster.yaml is %j',
    cluster => {
      const [error] = errors(plan({}, exampleCluster(), { cluster }));
      expect(error.code).toBe('cluster-disagrees');
      expect(error.message).toContain("cluster.yaml can't be read: ");
      expect(error.message).not.toContain('\n');
    },
  );

  it('agrees with a cluster.yaml that a person has laid out otherwise', () => {
    const cluster = JSON.stringify(clusterData({ partition: 'aws' }));
    expect(errors(plan({}, exampleCluster(), { cluster }))).toEqual([]);
  });
});

describe('two requests', () => {
  const requests = [
    { name: 'a' },
    { name: 'b' },
    { namespace: 'ml-a', name: 'b' },
    { namespace: 'ml', name: 'a-b' },
    { name: 'c', bucket: 'acme-other', prefix: 'x/' },
    { name: 'd', bucket: 'acme-other', access: 'read-write' },
    { name: 'e', bucket: 'acme-other', owner: 'user:default/ada' },
  ];
  const cluster = exampleCluster();
  const setUp = { cluster: clusterYaml(cluster), module: 'terraform {}' };
  const pairs = requests.flatMap((one, i) =>
    requests.slice(i + 1).map(other => [one, other]),
  );

  it.each([
    ['first mounts of a cluster', {}],
    ['mounts of a cluster that is set up', setUp],
  ])('share no path but with the same bytes: %s', (_what, repository) => {
    for (const pair of pairs) {
      const [one, other] = pair.map(more =>
        contents(plan(more, cluster, repository)),
      );
      const shared = Object.keys(one).filter(path => path in other);
      expect(shared.map(path => one[path])).toEqual(
        shared.map(path => other[path]),
      );
      expect(shared.filter(path => path.includes('/mounts/'))).toEqual([]);
    }
    expect(pairs).toHaveLength(21);
  });

  it('share the files of the module across clusters', () => {
    const [one, other] = ['one', 'two'].map(name =>
      contents(plan({}, exampleCluster({ cluster: name }, name))),
    );
    const shared = Object.keys(one).filter(path => path in other);
    expect(shared.filter(path => !path.endsWith('.tf'))).toEqual([
      'buckets/acme-ml-datasets/catalog-info.yaml',
    ]);
    for (const path of shared) {
      expect(one[path]).toBe(other[path]);
    }
  });
});

describe('what is said', () => {
  const REFUSED = ['spark-shuffle', 'database', 'git'];

  it.each(USAGES.map(usage => [usage]))('for the usage %s', usage => {
    for (const bucket of ['acme-data', 'acme--usw2-az1--x-s3']) {
      for (const access of ['read-only', 'read-write']) {
        const found = plan({ usage, bucket, access });
        const ofUsage = found.findings.filter(
          ({ code }) => code === `usage-${usage}`,
        );
        expect(ofUsage.length > 0).toBe(usage !== 'other');
        expect(errors(found).length).toBe(REFUSED.includes(usage) ? 1 : 0);
      }
    }
  });

  it.each([
    ['checkpoints', 'acme-data', 'read-write', 'warning', 'has no rename'],
    ['checkpoints', 'a--usw2-az1--x-s3', 'read-write', 'advice', 'rename it w'],
    [
      'checkpoints',
      'a--usw2-lax1-az1--x-s3',
      'read-write',
      'warning',
      'has no',
    ],
    ['checkpoints', 'acme-data', 'read-only', 'warning', 'saving will fail'],
    ['dataset', 'acme-data', 'read-write', 'advice', 'With access read-only'],
    ['model-cache', 'acme-data', 'read-write', 'warning', 'HF_HOME'],
    ['model-cache', 'acme-data', 'read-only', 'advice', 'symbolic links'],
    [
      'spark-output',
      'a--usw2-az1--x-s3',
      'read-write',
      'warning',
      'directories',
    ],
    [
      'spark-shuffle',
      'a--usw2-az1--x-s3',
      'read-write',
      'error',
      'Express inc',
    ],
    ['logs', 'acme-data', 'read-write', 'warning', 'appended'],
  ])('%s on %s with %s: %s', (usage, bucket, access, severity, words) => {
    expect(plan({ usage, bucket, access }).findings).toContainEqual({
      severity,
      code: `usage-${usage}`,
      field: 'usage',
      message: expect.stringContaining(words),
    });
  });

  const cases: [Record<string, unknown>, string[]][] = [
    [
      {},
      ['run-as-user', 'pod-density', 'fs-group', 'shared-role', 'first-mount'],
    ],
    [{ runAsUser: 7 }, ['pod-density', 'shared-role', 'first-mount']],
    [
      { runAsUser: 7, access: 'read-write' },
      [
        'rename',
        'sequential-writes',
        'pod-density',
        'read-only-consumer',
        'shared-role',
        'first-mount',
      ],
    ],
    [
      { runAsUser: 7, access: 'read-write-delete' },
      [
        'rename',
        'delete',
        'sequential-writes',
        'pod-density',
        'read-only-consumer',
        'shared-role',
        'first-mount',
      ],
    ],
    [
      { runAsUser: 7, bucket: 'a--usw2-az1--x-s3', prefix: 'x/' },
      [
        'express-prefix',
        'express-read-only',
        'pod-density',
        'shared-role',
        'first-mount',
      ],
    ],
    [
      { runAsUser: 7, bucket: 'a--usw2-az1--x-s3', access: 'read-write' },
      [
        'rename',
        'sequential-writes',
        'express-no-delete',
        'pod-density',
        'read-only-consumer',
        'shared-role',
        'first-mount',
      ],
    ],
  ];

  it.each(cases)('of %j, the most severe first', (more, codes) => {
    expect(plan(more).findings.map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    [{ namespace: 'argocd' }, 'argocd-namespace', 'namespace'],
    [{ region: 'cn-north-1' }, 'region-partition', 'region'],
  ])('against %j', (more, code, field) => {
    expect(errors(plan(more))).toEqual([
      expect.objectContaining({ code, field }),
    ]);
    expect(() => refuseErrors(plan(more))).toThrow(`${field}: \``);
  });

  it('against the namespace in which Argo CD really is', () => {
    const argocd = { repoURL: 'https://git.example.com/x', namespace: 'argo' };
    const cluster = exampleCluster({ argocd });
    expect(errors(plan({ namespace: 'argo' }, cluster))).toHaveLength(1);
    expect(errors(plan({ namespace: 'argocd' }, cluster))).toEqual([]);
  });

  it('lets pass what has no error', () => {
    expect(() => refuseErrors(plan())).not.toThrow();
  });
});

describe('a hostile description', () => {
  /** What a file says: its strings, or what is read when it is rendered. */
  function said({ path, content }: PlannedFile): string[] {
    if (path.endsWith('.yaml')) {
      return strings(readYaml(content));
    }
    return [path.endsWith('.md') ? textOf(htmlOf(content)) : content];
  }

  it.each(HOSTILE_DESCRIPTIONS)('is carried through literally: %j', text => {
    const [bundle, harmless] = [text, 'HARMLESS'].map(description =>
      plan({
        description,
        prefix: 'a|b"c\\d/`e`/',
        workload: 'pod',
        image: 'busybox:1.37',
      }),
    );
    const literally = (value: string) => value.replace('HARMLESS', () => text);
    expect(bundle.files.map(said)).toEqual(
      harmless.files.map(file => said(file).map(literally)),
    );
    const changed = harmless.files.filter(file =>
      said(file).join().includes('HARMLESS'),
    );
    expect(changed.map(({ path }) => path.split('/').pop())).toEqual([
      'README.md',
      'catalog-info.yaml',
      'mount.yaml',
    ]);
    const [body, harmlessBody] = [bundle, harmless].map(({ pullRequest }) =>
      textOf(htmlOf(pullRequest.body)),
    );
    expect(body).toBe(literally(harmlessBody));
    expect(bundle.pullRequest.title).toBe(harmless.pullRequest.title);
  });
});

describe('a name that YAML readers misread', () => {
  it.each(MISREAD_NAMES)('stays text in every file: %s', name => {
    const cluster = parseCluster({
      name,
      data: clusterData({ cluster: name }),
    });
    const bundle = plan(
      { cluster: `resource:default/${name}`, namespace: name, name },
      cluster,
    );
    expect(errors(bundle)).toEqual([]);
    for (const [end, path] of [
      [`/${name}/mount.yaml`, 'name'],
      [`/${name}/mount.yaml`, 'namespace'],
      ['cluster.yaml', 'cluster'],
      ['persistent-volume.yaml', 'spec.claimRef.name'],
      ['persistent-volume-claim.yaml', 'metadata.namespace'],
    ]) {
      expect(fileOf(bundle, end)).toContain(`${JSON.stringify(name)}\n`);
      expect(readYaml(fileOf(bundle, end))).toHaveProperty(path, name);
    }
  });
});

describe('the pull request', () => {
  const longest = {
    cluster: `resource:default/${'c'.repeat(63)}`,
    namespace: 'n'.repeat(63),
    name: 'm'.repeat(63),
    owner: `group:${'o'.repeat(63)}/${'o'.repeat(63)}`,
    bucket: 'b'.repeat(63),
    prefix: `${'|`'.repeat(449)}x/`,
    description: '|'.repeat(1000),
    access: 'read-write-delete',
    allowOverwrite: true,
    usage: 'logs',
    workload: 'pod',
    image: `${'i'.repeat(380)}:1`,
    mountPath: `/${'p'.repeat(511)}`,
  };
  const cluster = exampleCluster(
    { cluster: 'd'.repeat(100), root: 'r'.repeat(200), addon: 'blueprints' },
    'c'.repeat(63),
  );

  it('stays within the limits of the forges with the longest inputs', () => {
    const { title, body, branch, commitMessage } = plan(
      longest,
      cluster,
    ).pullRequest;
    expect(body.length).toBeLessThan(65536);
    expect(body.length).toBeGreaterThan(10000);
    expect(title.length).toBeLessThanOrEqual(256);
    expect(commitMessage).toBe(title);
    expect(branch.length).toBeLessThan(244);
  });

  it.each([[{}], [longest]])('has a title of one line', more => {
    expect(plan(more, cluster).pullRequest.title).toMatch(/^Mount [^\n]+$/);
  });

  it('lists every file and every permission', () => {
    const bundle = plan({ prefix: 'images/', access: 'read-write-delete' });
    for (const { path } of bundle.files) {
      expect(bundle.pullRequest.body).toContain(`- \`${path}\``);
    }
    for (const { actions, resource } of bundle.grants) {
      for (const part of [...actions, resource]) {
        expect(bundle.pullRequest.body).toContain(`\`${part}\``);
      }
    }
  });

  it('shows a prefix with bars literally, in text and in tables', () => {
    const prefix = 'a|b/c\\|d/`e`|/';
    const bundle = plan({ prefix });
    for (const markdown of [
      bundle.pullRequest.body,
      fileOf(bundle, 'README.md'),
    ]) {
      const html = htmlOf(markdown);
      const shown = [...html.matchAll(/<code>([^<]*)<\/code>/g)].map(([, c]) =>
        textOf(c),
      );
      expect(shown).toContain(`s3://acme-ml-datasets/${prefix}`);
      expect(shown.join('\n')).not.toContain('a\\|b');
      expect(html.match(/<table>/g)).toHaveLength(1);
      const cells = html
        .split('<tr>')
        .map(row => row.match(/<t[dh]>/g)?.length);
      expect(new Set(cells.slice(1)).size).toBe(1);
    }
    const pr = htmlOf(bundle.pullRequest.body);
    expect(textOf(pr)).toContain(`arn:aws:s3:::acme-ml-datasets/${prefix}*`);
  });
});

it('plans 1,000 different requests in a median below 5 ms', () => {
  const cluster = exampleCluster();
  const times = Array.from({ length: 1000 }, (_, i) => {
    const request = parseMountRequest(
      inputs({
        name: `mount-${i}`,
        prefix: `images/${i}/`,
        access: ['read-only', 'read-write', 'read-write-delete'][i % 3],
        description: `Mount number ${i} "quoted" | \`code\``,
        runAsUser: 1000 + i,
        workload: ['none', 'pod', 'training-job'][i % 3],
        image: i % 3 === 0 ? undefined : 'busybox:1.37',
      }),
    );
    const start = performance.now();
    planMount({ request, cluster, repository: {} });
    return performance.now() - start;
  }).sort((a, b) => a - b);
  expect(times[500]).toBeLessThan(5);
});
