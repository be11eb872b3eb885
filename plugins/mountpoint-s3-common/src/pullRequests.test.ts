import { exampleCluster, plan } from './__testUtils__/examples';
import { carriedOut } from './__testUtils__/dayTwo';
import { mermaidBlocks } from './__testUtils__/mermaid';
import { bodyViolations } from './__testUtils__/planViolations';
import { parseChangeRequest } from './change/parseChangeRequest';
import { planChange } from './change/planChange';
import { Cluster } from './cluster/Cluster';
import { ChangeSet, RepositoryFiles } from './plan/Plan';
import { planRemove } from './remove/planRemove';
import { parseSetUpRequest } from './setup/parseSetUpRequest';
import { planSetUp } from './setup/planSetUp';

/** Punctuation that takes the most room in each of the languages written. */
const WIDEST = ['|', '|`', '`', '"', '\\', '&', '<', '#', "'", '@a', ' |'];

const EMPTY: RepositoryFiles = { files: new Map() };

/** A text of exactly so many characters. */
function filled(unit: string, length: number) {
  return unit.repeat(length).slice(0, length);
}

/** The widest mount that is allowed, but for what a prefix is made of. */
function widest(unit: string): Record<string, unknown> {
  return {
    cluster: `resource:default/${'c'.repeat(63)}`,
    namespace: 'n'.repeat(63),
    name: 'm'.repeat(63),
    owner: `group:${'o'.repeat(63)}/${'o'.repeat(63)}`,
    bucket: 'b'.repeat(63),
    prefix: `${filled(unit.trim(), 898)}x/`,
    description: filled(unit, 1_000).trim(),
    access: 'read-write-delete',
    usage: 'logs',
    kmsKeyArn: `arn:aws:kms:us-west-2:444455556666:key/${'k'.repeat(64)}`,
    bucketOwner: '444455556666',
    credentials: 'pod',
    serviceAccount: 's'.repeat(63),
    cache: 'ephemeral',
    cacheSize: '10Gi',
    cacheStorageClass: 'g'.repeat(63),
    workload: 'pod',
    image: `${'i'.repeat(380)}:1`,
    mountPath: `/${'p'.repeat(511)}`,
    mountOptions: [
      `endpoint-url=https://${'e'.repeat(255)}`,
      `otlp-endpoint=https://${'e'.repeat(255)}`,
      'max-threads=999999999',
    ],
  };
}

/** A cluster with as many tags, as long, as AWS takes. */
function tags(letter: string): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: 50 }, (_, index) => [
      filled(`${index}${letter}`, 128),
      filled(letter, 256),
    ]),
  );
}

const cluster: Cluster = exampleCluster(
  {
    cluster: 'd'.repeat(100),
    root: 'r'.repeat(1_000),
    addon: 'blueprints',
    tags: tags('_'),
  },
  'c'.repeat(63),
);

function setUp(settings: Record<string, unknown>, repository = EMPTY) {
  const { name, version: _version, ...settled } = cluster;
  const { cluster: called, region, account, partition } = cluster;
  return planSetUp({
    request: parseSetUpRequest({
      cluster: `resource:default/${name}`,
      ...settings,
    }),
    name,
    arn: { cluster: called, region, account, partition },
    settings: settled,
    repository,
  });
}

describe.each(WIDEST)('the widest mount, of %j', unit => {
  const added = plan(widest(unit), cluster);
  const repository = carriedOut(EMPTY, added);
  const { cluster: ref, namespace, name } = added.mount;
  const named = { cluster: ref, namespace, name };
  const change = (changes: Record<string, unknown>) =>
    planChange({
      request: parseChangeRequest({ ...named, ...changes }),
      cluster,
      repository,
    });
  const removal = planRemove({ request: named, cluster, repository });
  const plans: Record<string, ChangeSet> = {
    add: added,
    change: change({
      description: filled(`y${unit}`, 1_000).trim(),
      access: 'read-write',
      mountOptions: ['max-threads=1'],
      image: `${'j'.repeat(380)}:1`,
    }),
    'second mount': change({
      prefix: `${filled(unit.trim(), 898)}y/`,
      newName: 'w'.repeat(63),
    }),
    'first removal': removal,
    'second removal': planRemove({
      request: named,
      cluster,
      repository: carriedOut(repository, removal),
    }),
  };

  it.each(Object.entries(plans))(
    'has a pull request that every forge takes: %s',
    (what, { pullRequest, findings }) => {
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual(
        [],
      );
      expect(bodyViolations(pullRequest.body)).toEqual([]);
      expect(mermaidBlocks(pullRequest.body)).toHaveLength(
        what === 'second removal' ? 0 : 1,
      );
    },
  );
});

it('a set-up with the longest settings has a pull request that every forge takes', () => {
  const first = setUp({});
  const second = setUp({ tags: tags('__-') }, carriedOut(EMPTY, first));
  for (const { pullRequest, files } of [first, second]) {
    expect(files.length).toBeGreaterThan(0);
    expect(bodyViolations(pullRequest.body)).toEqual([]);
  }
});

it('a removal of more files than can be listed has one, too', () => {
  const added = plan({});
  const { files } = carriedOut(EMPTY, added);
  const folder = added.files
    .find(({ path }) => path.endsWith('/mount.yaml'))!
    .path.replace('mount.yaml', 'manifests');
  const more = Array.from({ length: 5_000 }, (_, index): [string, string] => [
    `${folder}/${index}.yaml`,
    'a: 1\n',
  ]);
  const { pullRequest, deletions } = planRemove({
    request: {
      cluster: added.mount.cluster,
      namespace: added.mount.namespace,
      name: added.mount.name,
    },
    cluster: exampleCluster(),
    repository: { files: new Map([...files, ...more]) },
  });
  expect(deletions).toHaveLength(5_002);
  expect(bodyViolations(pullRequest.body)).toEqual([]);
  expect(pullRequest.body).toContain(
    '5004 files, as the changes of this pull request show.',
  );
});

it('what is granted comes first, then the picture, what to mind, what happens, how to undo it', () => {
  const headings = plan({}).pullRequest.body.match(/^## .+$/gm);
  expect(headings).toEqual([
    '## What is granted',
    '## How it connects',
    '## What to mind',
    '## After the merge',
    '## How to undo it',
    '## Files',
  ]);
});
