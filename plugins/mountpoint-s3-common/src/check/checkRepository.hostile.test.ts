import {
  ACCOUNT,
  edit,
  MOUNT,
  move,
  PROD,
  said,
} from '../__testUtils__/repositoryChanges';
import { exampleRepository } from '../__testUtils__/exampleRepository';
import { checkRepository } from './checkRepository';
import { LONGEST_YAML } from './readData';
import { isLayoutFile } from './repositoryLayout';

/** Content that somebody made to hurt a reader. */
const HOSTILE: [string, string][] = [
  ['nothing', ''],
  ['a NUL', 'a: "\0"'],
  ['binary', '\u0000\u0001\ufffd\ufffd'],
  ['a long file', 'a: b\n'.repeat(300_000)],
  ['one long line', `a: "${'x'.repeat(2_000_000)}"`],
  ['many keys', Array.from({ length: 5_000 }, (_, i) => `k${i}: 1\n`).join('')],
  ['deep lists', '['.repeat(LONGEST_YAML)],
  ['deep blocks', '- '.repeat(LONGEST_YAML / 2)],
  ['deep maps', '{a: '.repeat(4_000) + '}'.repeat(4_000)],
  ['deep legal lists', '['.repeat(1_500) + ']'.repeat(1_500)],
  ['anchors', '&a '.repeat(LONGEST_YAML / 3)],
  [
    'an alias bomb',
    `a: &a [x]\n${Array.from(
      { length: 40 },
      (_, i) => `b${i}: &b${i} [*${i ? `b${i - 1}` : 'a'}, *a]\n`,
    ).join('')}`,
  ],
  ['an alias to itself', 'a: &a [*a]'],
  ['a merge', 'a: &a {x: 1}\nb: {<<: *a}'],
  ['__proto__', 'version: 1\n__proto__: {polluted: true}\n'],
  ['constructor', 'constructor: {prototype: {polluted: true}}\ntoString: 1\n'],
  ['metadata of another type', 'metadata: [1]\n'],
  ['null', 'null'],
  ['a number', '1e999'],
  ['a date', '2026-11-22'],
  ['a map with a map for a key', '? {a: b}\n: c\n'],
  ['a key that is a list', '? [a, b]\n: c\n'],
  ['a set', '!!set {a, b}'],
  ['a function', '!!js/function "() => 1"'],
  ['binary data', '!!binary "AAAA"'],
  ['lone surrogates', 'a: "\ud800"'],
  ['a byte order mark', '\ufeffversion: 1\n'],
  ['tabs', '\ta:\n\t\tb'],
  [
    'wrong types',
    'version: 1\ncluster: [1]\nnamespace: {}\nname: 1\nroot: []\n',
  ],
  [
    'wrong types in lists',
    'version: 1\nmountOptions: [1, {}, [], null]\ntags: {a: {}}\nargocd: 7\npipelines: [[]]\n',
  ],
];

describe('checkRepository survives', () => {
  const RECORDS = [`${PROD}/cluster.yaml`, `${MOUNT}/mount.yaml`];
  const OTHERS = [
    `${MOUNT}/catalog-info.yaml`,
    `${MOUNT}/README.md`,
    `${MOUNT}/manifests/kustomization.yaml`,
    `${MOUNT}/manifests/persistent-volume.yaml`,
    `${ACCOUNT}/account.yaml`,
    `${ACCOUNT}/manifests/kustomization.yaml`,
    'buckets/acme-ml-datasets/catalog-info.yaml',
    `${PROD}/argocd/project.yaml`,
    'modules/mountpoint-s3/v1/iam.tf',
  ];

  it.each(HOSTILE)('%s in any file, and names it', (_title, text) => {
    for (const places of [...RECORDS.map(path => [path]), OTHERS]) {
      const files = exampleRepository();
      files.set('buckets/unused/catalog-info.yaml', text);
      places.forEach(path => files.set(path, text));
      const started = performance.now();
      const problems = checkRepository(files);
      expect(performance.now() - started).toBeLessThan(
        2_000 * (1 + places.length),
      );
      for (const path of places) {
        expect(
          problems.filter(problem => problem.path === path).length,
        ).toBeGreaterThan(0);
      }
      expect(problems.length).toBeLessThan(40);
      for (const { message } of problems) {
        expect(message).not.toMatch(/[\p{Cc}\u2028]/u);
        expect(message.length).toBeLessThan(1_500);
      }
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('__proto__ beside valid keys, as an unknown one', () => {
    const files = exampleRepository();
    edit(`${MOUNT}/mount.yaml`, /$/, '__proto__: {access: "x"}\n')(files);
    edit(`${PROD}/cluster.yaml`, /$/, '__proto__: {account: "x"}\n')(files);
    expect(said(files).join('\n')).toContain('cluster.yaml: __proto__: ');
    const other = exampleRepository();
    edit(`${MOUNT}/mount.yaml`, /$/, '__proto__: {access: "x"}\n')(other);
    expect(said(other).join('\n')).toContain('mount.yaml: __proto__: ');
  });

  it.each([
    '__proto__',
    'constructor',
    '..',
    '.',
    '',
    ' ',
    'a\nb',
    'a\u001b[31m',
    '${x}',
    '*',
    'x'.repeat(300),
    '::error::x',
    'clusters',
    's3-mounts',
    'a..b',
    'a.lock',
  ])('folders called %j', name => {
    for (const [from, to] of [
      ['clusters/data-prod', `clusters/${name}`],
      [`${PROD}/mounts/ml`, `${PROD}/mounts/${name}`],
      [MOUNT, `${PROD}/mounts/ml/${name}`],
      [ACCOUNT, `${PROD}/service-accounts/ml/${name}`],
      ['buckets/acme-ml-datasets', `buckets/${name}`],
    ]) {
      const files = exampleRepository();
      move(from, to)(files);
      const errors = checkRepository(files).filter(
        ({ severity }) => severity === 'error',
      );
      expect(errors).not.toEqual([]);
    }
  });

  it.each(['a', '..', '__proto__', 'x/clusters/y/s3-mounts'])(
    'a root called %j',
    root => {
      const files = exampleRepository();
      for (const [path, text] of [...files]) {
        files.delete(path);
        files.set(`${root}/${path}`, text);
      }
      expect(checkRepository(files).length).toBeGreaterThan(0);
    },
  );

  it('long paths', () => {
    const files = exampleRepository();
    files.set(`${'clusters/'.repeat(20_000)}x`, '');
    files.set(`${'buckets/'.repeat(20_000)}catalog-info.yaml`, '');
    files.set(`${'a/'.repeat(50_000)}clusters/b/s3-mounts/cluster.yaml`, '');
    const started = performance.now();
    checkRepository(files);
    [...files.keys()].forEach(isLayoutFile);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
