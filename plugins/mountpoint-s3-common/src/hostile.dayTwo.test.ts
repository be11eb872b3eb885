import fc from 'fast-check';
import { CASES, inChunks } from './__testUtils__/cases';
import { EXAMPLE_MOUNT, exampleRepository } from './__testUtils__/dayTwo';
import { exampleCluster } from './__testUtils__/examples';
import {
  hostile,
  HOSTILE_STRINGS,
  HOSTILE_YAML,
} from './__testUtils__/hostile';
import {
  attempt,
  check,
  elements,
  quickly,
  unreadable,
} from './__testUtils__/hostileChecks';
import { carriedOut } from './__testUtils__/dayTwo';
import { bodyViolations } from './__testUtils__/planViolations';
import { parseChangeRequest } from './change/parseChangeRequest';
import { planChange } from './change/planChange';
import { ChangeSet } from './plan/Plan';
import { planRemove } from './remove/planRemove';
import { parseSetUpRequest } from './setup/parseSetUpRequest';
import { planSetUp } from './setup/planSetUp';

jest.setTimeout(60_000 + CASES * 60);

type Files = ReadonlyMap<string, string>;

const cluster = exampleCluster({ root: 'platform' });
const SHARED = {
  credentials: 'pod',
  serviceAccount: 'trainer',
  manageServiceAccount: true,
  workload: 'pod',
  image: 'busybox:1.37',
};
const S3_MOUNTS = 'platform/clusters/data-prod/s3-mounts';
const MOUNT = `${S3_MOUNTS}/mounts/ml/results`;
const KUSTOMIZATION = `${MOUNT}/manifests/kustomization.yaml`;

/** What a plan may write or delete: the layout, and the pipelines' files. */
const LAYOUT =
  /^(?:platform\/(?:modules\/mountpoint-s3\/v1|buckets|clusters\/data-prod\/s3-mounts)\/[^]+|\.github\/workflows\/s3-mounts-data-prod\.yaml|atlantis\.yaml)$/;

function setUp(files: Files, settings: Record<string, unknown>) {
  const { name, cluster: eks, region, account, partition } = cluster;
  const { version: _version, ...seed } = cluster;
  return planSetUp({
    request: parseSetUpRequest({
      cluster: EXAMPLE_MOUNT.cluster,
      ...settings,
    }),
    name,
    arn: { cluster: eks, region, account, partition },
    settings: seed,
    repository: { files },
  });
}

const { namespace, name } = EXAMPLE_MOUNT;
const NAMED = { cluster: EXAMPLE_MOUNT.cluster, namespace, name };

function change(files: Files, changes: Record<string, unknown>) {
  return planChange({
    request: parseChangeRequest({ ...NAMED, ...changes }),
    cluster,
    repository: { files },
  });
}

function remove(files: Files) {
  return planRemove({ request: NAMED, cluster, repository: { files } });
}

/** Everything that can come after a first mount. */
const PLANS: Record<string, (files: Files) => ChangeSet> = {
  'set-up': files =>
    setUp(files, {
      identity: 'pod-identity',
      acknowledgeStateMoves: true,
      pipelines: ['atlantis', 'github-actions'],
    }),
  'set-up without pipelines': files =>
    setUp(files, { pipelines: ['none'], tags: { team: 'ml' } }),
  'change in place': files =>
    change(files, { description: 'Another', workload: 'none' }),
  'second mount': files => change(files, { prefix: 'b/', newName: 'second' }),
  removal: remove,
};

const whole = carriedOut(
  exampleRepository(cluster, SHARED, { ...SHARED, name: 'other' }),
  setUp(new Map(), { pipelines: ['atlantis', 'github-actions'] }),
).files;
const emptied = carriedOut({ files: whole }, remove(whole)).files;
const FILES = [...whole.keys()];
const READ = [
  `${S3_MOUNTS}/cluster.yaml`,
  `${MOUNT}/mount.yaml`,
  `${S3_MOUNTS}/mounts/ml/other/mount.yaml`,
  KUSTOMIZATION,
  'atlantis.yaml',
];

/** Whether a plan was made of a repository; fails where it is not a good one. */
function survives(
  files: Files,
  plan: (files: Files) => ChangeSet,
): ChangeSet | undefined {
  const { value, problems } = quickly(() => attempt(() => plan(files)));
  check(unreadable(problems));
  expect(({} as any).polluted).toBeUndefined();
  if (!value) {
    return undefined;
  }
  const { findings, pullRequest } = value;
  check([
    ...unreadable(findings),
    ...unreadable([{ message: pullRequest.title }]),
    ...bodyViolations(pullRequest.body),
    ...[...value.files.map(({ path }) => path), ...value.deletions]
      .filter(path => !LAYOUT.test(path) || /(?:^|\/)\.\.?(?:\/|$)/.test(path))
      .map(path => `${path} is outside of the layout`),
    ...value.deletions
      .filter(path => !files.has(path))
      .map(path => `${path} is not there to be deleted`),
  ]);
  return value;
}

describe.each(Object.entries(PLANS))(
  'hostile content of the repository: %s',
  (_what, plan) => {
    it('is made of a good one', () => {
      expect(survives(whole, plan)?.files.length).toBeGreaterThan(0);
    });

    it.each(Object.entries(HOSTILE_YAML))(
      'is refused, or none of its business: %s',
      (_title, text) => {
        for (const path of READ) {
          const made = survives(new Map(whole).set(path, text), plan);
          // What is hostile stays where it is, or is written anew.
          for (const { content } of made?.files ?? []) {
            expect(content).not.toBe(text);
          }
        }
      },
    );
  },
);

describe(`hostile content of any file, ${CASES} times`, () => {
  const content = fc.oneof(
    fc.constantFrom(...Object.values(HOSTILE_YAML)),
    fc.string({ unit: 'binary', maxLength: 2_000 }),
    fc.constantFrom(...HOSTILE_STRINGS),
  );
  const within = (path: string) =>
    fc
      .tuple(content, fc.nat(whole.get(path)!.length), fc.boolean())
      .map(([text, at, cut]) => {
        const good = whole.get(path)!;
        return `${good.slice(0, at)}${text}${cut ? '' : good.slice(at)}`;
      });
  const file = fc
    .constantFrom(...READ, ...FILES)
    .chain(path =>
      fc.tuple(fc.constant(path), fc.oneof(content, within(path))),
    );

  it('is a finding, an error, or makes no difference', async () => {
    const made = { whole: 0, refused: 0 };
    await inChunks(parameters =>
      fc.assert(
        fc.property(
          fc.constantFrom(whole, emptied),
          fc.array(file, { minLength: 1, maxLength: 3 }),
          fc.constantFrom(...Object.values(PLANS)),
          (repository, changed, plan) => {
            const files = new Map([...repository, ...changed]);
            if (survives(files, plan)) {
              made.whole++;
            } else {
              made.refused++;
            }
          },
        ),
        parameters,
      ),
    );
    expect(made.whole).toBeGreaterThan(CASES / 20);
    expect(made.refused).toBeGreaterThan(CASES / 20);
  });

  it('is named where it lies, and says nothing else', async () => {
    const segment = hostile('file.yaml')
      .map(text => text.replace(/[/\0]/g, ''))
      .filter(text => text !== '' && text !== '.' && text !== '..');
    const folder = fc.constantFrom(
      MOUNT,
      `${MOUNT}/manifests`,
      `${S3_MOUNTS}/service-accounts/ml/trainer`,
      `${S3_MOUNTS}/terraform`,
      S3_MOUNTS,
    );
    let named = 0;
    const bodyOf = (files: Files, plan: (files: Files) => ChangeSet) =>
      elements(survives(files, plan)?.pullRequest.body ?? '');
    await inChunks(
      parameters =>
        fc.assert(
          fc.property(
            folder,
            segment,
            fc.constantFrom(whole, emptied),
            fc.constantFrom(...Object.values(PLANS)),
            (below, called, repository, plan) => {
              const [body, expected] = [called, 'zz'].map(last =>
                bodyOf(
                  new Map(repository).set(`${below}/${last}`, 'content'),
                  plan,
                ),
              );
              check(body === expected ? [] : [`Markdown: ${body}`]);
              named += Number(body !== bodyOf(repository, plan));
            },
          ),
          parameters,
        ),
      Math.ceil(CASES / 2),
    );
    // What is to be deleted is in the pull request.
    expect(named).toBeGreaterThan(CASES / 40);
  });
});
