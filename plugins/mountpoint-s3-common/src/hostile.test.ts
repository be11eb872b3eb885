import fc from 'fast-check';
import { stringify } from 'yaml';
import { CASES, inChunks } from './__testUtils__/cases';
import {
  clusterData,
  exampleCluster,
  fileOf,
  inputs,
} from './__testUtils__/examples';
import { hostile, HOSTILE_YAML } from './__testUtils__/hostile';
import {
  attempt,
  check,
  elements,
  quickly,
  unreadable,
} from './__testUtils__/hostileChecks';
import { KubernetesValidator } from './__testUtils__/kubernetesErrors';
import { canonical, planViolations } from './__testUtils__/planViolations';
import { Cluster } from './cluster/Cluster';
import { clusterYaml } from './cluster/clusterYaml';
import { parseCluster } from './cluster/parseCluster';
import { compareCluster, compareMount } from './plan/existing';
import { mountYaml } from './plan/mountYaml';
import { planMount } from './plan/planMount';
import { resolveMount } from './plan/resolveMount';
import { MountRequest } from './request/MountRequest';
import { mountRequestShape } from './request/mountRequestShape';
import { parseMountRequest } from './request/parseMountRequest';
import { readYaml } from './text/readYaml';

jest.setTimeout(60_000 + CASES * 60);

type Data = Record<string, any>;

const validator = new KubernetesValidator();
afterAll(() => validator.end());

/** Legal values, with which every input has an effect. */
const MOUNT: Data = inputs({
  description: 'Images',
  bucket: 'acme-data--usw2-az1--x-s3',
  region: 'us-west-2',
  prefix: 'images/',
  access: 'read-write',
  usage: 'dataset',
  credentials: 'pod',
  serviceAccount: 'trainer',
  manageServiceAccount: true,
  kmsKeyArn: 'arn:aws:kms:us-west-2:444455556666:key/1234abcd',
  bucketOwner: '444455556666',
  cache: 'ephemeral',
  cacheSize: '10Gi',
  cacheStorageClass: 'gp3',
  metadataTtl: 'minimal',
  workload: 'pod',
  image: 'busybox:1.37',
  mountPath: '/data',
  capacity: '1200Gi',
});

const CLUSTER: Data = clusterData({
  partition: 'aws',
  identity: 'irsa',
  credentials: 'driver',
  addon: 'existing',
  driverRole: 'my-role',
  root: 'platform',
  permissionsBoundary: 'arn:aws:iam::111122223333:policy/boundary',
  rolePath: '/s3/',
  bucketResourceOwner: 'group:default/platform',
});

const ARGOCD: Data = {
  namespace: 'argocd',
  repoURL: 'https://git.example.com/acme/gitops.git',
  revision: 'main',
  destination: 'data-prod',
};

const texts = (data: Data) =>
  Object.keys(data).filter(key => typeof data[key] === 'string');

const planOf = (cluster: Cluster, request: MountRequest) =>
  planMount({ request, cluster, repository: {} });

/** A value for an input: hostile text, in a list or a tag too. */
const mountCase = fc
  .constantFrom(...texts(MOUNT), 'mountOptions')
  .chain(field =>
    fc.tuple(
      fc.constant(field),
      hostile(field === 'mountOptions' ? 'max-threads=16' : MOUNT[field]),
    ),
  );

const clusterCase = fc
  .constantFrom(
    ...texts(CLUSTER),
    ...Object.keys(ARGOCD).map(key => `argocd.${key}`),
    'tags',
  )
  .chain(field =>
    fc.tuple(
      fc.constant(field),
      hostile(CLUSTER[field] ?? ARGOCD[field.slice(7)] ?? 'team'),
    ),
  );

describe(`hostile text, ${CASES} times`, () => {
  const cluster = exampleCluster({ root: 'platform' });
  const legal = planOf(cluster, parseMountRequest(MOUNT));

  /** What a mount.yaml says of an input that was not given. */
  function withoutIt(field: string): unknown {
    const { [field]: _absent, ...others } = MOUNT;
    const plan = planOf(cluster, parseMountRequest(others));
    return (readYaml(fileOf(plan, `/${plan.mount.name}/mount.yaml`)) as Data)[
      field
    ];
  }

  it('is refused at its input, or carried as it is: mounts', async () => {
    let carried = 0;
    await inChunks(async parameters => {
      const objects: unknown[] = [];
      fc.assert(
        fc.property(mountCase, ([field, text]) => {
          const value = field === 'mountOptions' ? [text] : text;
          const { value: request, problems } = attempt(() =>
            parseMountRequest({ ...MOUNT, [field]: value }),
          );
          check(unreadable(problems));
          if (!request) {
            const named = problems.some(
              // An emptied field is an absent one, which others may need.
              problem =>
                problem.field === field || field === 'bucket' || text === '',
            );
            check(
              named ? [] : [`${JSON.stringify(problems)} name no ${field}`],
            );
            return;
          }
          const plan = planOf(cluster, request);
          const errors = plan.findings.filter(
            ({ severity }) => severity === 'error',
          );
          check(unreadable(errors));
          if (errors.length > 0) {
            return;
          }
          carried++;
          check(planViolations(cluster, plan, objects));
          const written = readYaml(
            fileOf(plan, `/${request.name}/mount.yaml`),
          ) as Data;
          // An emptied field is an absent one, with its default; and a
          // description of nothing but spaces is none.
          const expected =
            text === '' || (field === 'description' && text.trim() === '')
              ? withoutIt(field)
              : value;
          check(
            written[field] === expected ||
              canonical(written[field]) === canonical(expected)
              ? []
              : [`mount.yaml has ${JSON.stringify(written[field])}`],
          );
          if (text.trim() && (field === 'description' || field === 'prefix')) {
            const shown = [plan, legal].map(of =>
              elements(
                `${of.pullRequest.body}\n${fileOf(
                  of,
                  `/${of.mount.name}/README.md`,
                )}`,
              ),
            );
            check(shown[0] === shown[1] ? [] : [`Markdown: ${shown[0]}`]);
          }
        }),
        parameters,
      );
      expect(await validator.errors(objects)).toEqual([]);
    });
    // The test would be none if everything were refused.
    expect(carried).toBeGreaterThan(CASES / 40);
  });

  it('is refused at its field, or carried as it is: clusters', async () => {
    let carried = 0;
    await inChunks(async parameters => {
      const objects: unknown[] = [];
      fc.assert(
        fc.property(clusterCase, ([field, text]) => {
          const argocd = field.startsWith('argocd.')
            ? { ...ARGOCD, [field.slice(7)]: text }
            : ARGOCD;
          const data: Data = { ...CLUSTER, argocd };
          if (field === 'tags') {
            data.tags = { [text]: 'x', team: text };
          } else if (!field.includes('.')) {
            data[field] = text;
          }
          const { value: on, problems } = attempt(() =>
            parseCluster({ name: 'data-prod', data }),
          );
          check(unreadable(problems));
          if (!on) {
            const named = problems.some(
              problem =>
                problem.field.startsWith(`cluster.yaml ${field}`) ||
                ['region', 'partition', 'addon', 'credentials'].includes(field),
            );
            check(
              named ? [] : [`${JSON.stringify(problems)} name no ${field}`],
            );
            return;
          }
          const plan = planOf(
            on,
            parseMountRequest(
              inputs({ ...MOUNT, region: undefined, kmsKeyArn: undefined }),
            ),
          );
          const errors = plan.findings.filter(
            ({ severity }) => severity === 'error',
          );
          check(unreadable(errors));
          if (errors.length > 0) {
            return;
          }
          carried++;
          check(planViolations(on, plan, objects));
          const written = readYaml(fileOf(plan, '/cluster.yaml'));
          const [top, below] = field.split('.');
          const got = (written as Data)[top];
          const key = field === 'tags' ? 'team' : below;
          const there = key ? got?.[key] : got;
          check(
            there === text || (there === undefined && text === '')
              ? []
              : [`cluster.yaml has ${JSON.stringify(got)}`],
          );
        }),
        parameters,
      );
      expect(await validator.errors(objects)).toEqual([]);
    });
    expect(carried).toBeGreaterThan(CASES / 40);
  });
});

describe('hostile content of the repository', () => {
  const cluster = exampleCluster();
  const request = parseMountRequest(inputs());
  const legalPlan = planOf(cluster, request);
  const goodMount = mountYaml(resolveMount(cluster, request));
  const goodCluster = clusterYaml(cluster);

  /** What a plan says of a repository; nothing but findings, and quickly. */
  function said(repository: { mount?: string; cluster?: string }) {
    const { findings } = quickly(() =>
      planMount({ request, cluster, repository }),
    );
    const errors = findings.filter(({ severity }) => severity === 'error');
    check(unreadable(errors));
    expect(({} as any).polluted).toBeUndefined();
    return errors.map(({ code }) => code).join();
  }

  it.each(Object.entries(HOSTILE_YAML))('is a finding: %s', (_what, text) => {
    expect(said({ mount: text })).toBe('mount-unreadable');
    expect(said({ cluster: text })).toBe('cluster-disagrees');
  });

  // Blank lines and comments may follow.
  const MORE = Object.entries(HOSTILE_YAML).filter(([, text]) =>
    /[^\s#]/.test(text),
  );

  it.each(MORE)('is a finding within a good file: %s', (_what, text) => {
    expect(said({ mount: `${goodMount}x:\n${text}` })).toMatch(/^mount-/);
    expect(said({ cluster: `${goodCluster}x:\n${text}` })).toBe(
      'cluster-disagrees',
    );
  });

  const LONG = [
    'x'.repeat(200_000),
    ':'.repeat(200_000),
    '-'.repeat(200_000),
    'a-'.repeat(100_000),
    'a.'.repeat(100_000),
    '/'.repeat(200_000),
    'a/'.repeat(100_000),
    ' '.repeat(200_000),
    '`'.repeat(200_000),
    'https://'.repeat(20_000),
    `https://${':'.repeat(200_000)}`,
    `${'a'.repeat(200_000)}:`,
    'arn:aws:s3:'.repeat(20_000),
    `${'a--usw2-az1'.repeat(10_000)}--x-s3`,
    'é'.repeat(100_000),
    '👩‍🔬'.repeat(20_000),
  ];

  it.each(LONG.map(text => [`${text.slice(0, 12)}… × ${text.length}`, text]))(
    'is never slow, in whatever field: %s',
    (_what, text) => {
      for (const field of Object.keys(mountRequestShape)) {
        const value = field === 'mountOptions' ? [text] : text;
        const { problems } = quickly(() =>
          attempt(() => parseMountRequest({ ...MOUNT, [field]: value })),
        );
        expect(problems.length).toBeGreaterThan(0);
        check(unreadable(problems));
      }
      for (const field of [...texts(CLUSTER), 'repoURL', 'revision', 'tags']) {
        const data = {
          ...CLUSTER,
          ...(field === 'tags'
            ? { tags: { [text]: text } }
            : { [field]: text }),
          argocd: { ...ARGOCD, ...(field in ARGOCD ? { [field]: text } : {}) },
        };
        const { problems } = quickly(() =>
          attempt(() => parseCluster({ name: 'data-prod', data })),
        );
        expect(problems.length).toBeGreaterThan(0);
        check(unreadable(problems));
      }
    },
  );

  it.each([
    ['options', { ...MOUNT, mountOptions: Array(50_000).fill('max-thread=1') }],
    [
      'the same option',
      { ...MOUNT, mountOptions: Array(50_000).fill('debug') },
    ],
    [
      'unknown inputs',
      Object.fromEntries(
        Array.from({ length: 50_000 }, (_, i) => [`prefi${i}`, i]),
      ),
    ],
  ])('is never slow with 50,000 %s', (_what, data) => {
    const { problems } = quickly(() => attempt(() => parseMountRequest(data)));
    expect(problems.length).toBeGreaterThan(0);
    // A person reads them, and a forge or a log has to hold them.
    expect(problems.length).toBeLessThanOrEqual(50);
  });

  it(`is refused, whatever its types are, ${CASES} times`, async () => {
    const anything = fc.anything({
      maxDepth: 3,
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withNullPrototype: true,
      withObjectString: true,
      withSparseArray: true,
      withTypedArray: true,
      withBoxedValues: true,
    });
    const changed = (legal: Data) =>
      fc.oneof(
        anything,
        fc
          .dictionary(
            fc.oneof(
              fc.constantFrom(...Object.keys(legal), '__proto__', 'valueOf'),
              fc.string({ unit: 'binary' }),
            ),
            anything,
            { noNullPrototype: false, maxKeys: 4 },
          )
          .map(more => Object.assign(Object.create(null), legal, more)),
      );
    let refused = 0;
    await inChunks(parameters =>
      fc.assert(
        fc.property(changed(MOUNT), changed(CLUSTER), (mount, on) => {
          for (const make of [
            () => parseMountRequest(mount),
            () => parseCluster({ name: 'data-prod', data: on }),
          ]) {
            const { problems } = quickly(() => attempt<unknown>(make));
            check(unreadable(problems));
            refused += Math.min(1, problems.length);
          }
          for (const data of [mount, on]) {
            let text: string;
            try {
              text = stringify(data) ?? '';
            } catch {
              return;
            }
            const { mount: resolved } = legalPlan;
            const found = quickly(() => [
              ...compareMount(cluster, resolved, text).findings,
              ...compareCluster(cluster, text),
            ]);
            check(unreadable(found));
          }
        }),
        parameters,
      ),
    );
    // Two a case, of which some change nothing that matters.
    expect(refused).toBeGreaterThan(1.5 * CASES);
  });
});
