import { clusterData } from '../__testUtils__/examples';
import { MountInputError } from '../request/MountInputError';
import { readYaml } from '../text/readYaml';
import { clusterYaml } from './clusterYaml';
import { parseCluster } from './parseCluster';

const ARGOCD = { repoURL: 'https://git.example.com/acme/gitops.git' };

function problems(data: unknown) {
  try {
    parseCluster({ name: 'data-prod', data });
  } catch (error) {
    if (error instanceof MountInputError) {
      return error.problems;
    }
    throw error;
  }
  return [];
}

describe('parseCluster', () => {
  it('fills in the defaults', () => {
    expect(parseCluster({ name: 'data-prod', data: clusterData() })).toEqual({
      name: 'data-prod',
      version: 1,
      cluster: 'data-prod',
      region: 'us-west-2',
      account: '111122223333',
      partition: 'aws',
      identity: 'irsa',
      credentials: 'driver',
      addon: 'managed',
      addonVersion: 'v2.7.0-eksbuild.1',
      argocd: {
        namespace: 'argocd',
        repoURL: 'https://git.example.com/acme/gitops.git',
        revision: 'main',
        destination: 'https://kubernetes.default.svc',
      },
      root: '',
      tags: {},
      pipelines: [],
      bucketResourceOwner: 'unknown',
    });
  });

  it.each([
    ['cn-north-1', 'aws-cn'],
    ['us-gov-west-1', 'aws-us-gov'],
    ['eu-central-1', 'aws'],
  ])('takes the partition from the region %s', (region, partition) => {
    expect(
      parseCluster({ name: 'c', data: clusterData({ region }) }).partition,
    ).toBe(partition);
  });

  it.each<[string, unknown]>([
    ['addon', 'blueprints'],
    ['identity', 'irsa'],
    ['identity', 'pod-identity'],
    ['credentials', 'driver'],
    ['credentials', 'pod'],
    ['addonVersion', 'v2.0.0-eksbuild.1'],
    ['addonVersion', 'v10.0.0-eksbuild.12'],
    ['root', 'platform/s3'],
    ['root', ''],
    ['tags', { team: 'data', no: 'on' }],
    ['rolePath', '/'],
    ['rolePath', '/platform/s3/'],
    ['permissionsBoundary', 'arn:aws:iam::111122223333:policy/a/boundary'],
    ['permissionsBoundary', 'arn:aws:iam::aws:policy/PowerUserAccess'],
    ['bucketResourceOwner', 'group:default/platform'],
    ['bucketResourceOwner', 'unknown'],
    ['cluster', 'Data_Prod'],
  ])('accepts %s %j', (field, value) => {
    expect(
      parseCluster({ name: 'c', data: clusterData({ [field]: value }) }),
    ).toHaveProperty(field, value);
  });

  it.each<[string, unknown, string, string?]>([
    ['version', 2, '`2` is not allowed: allowed is `1`'],
    ['version', '1', 'allowed is `1`'],
    ['version', undefined, 'is required'],
    ['cluster', 'a/b', 'at most 100 letters'],
    ['cluster', undefined, 'is required'],
    ['region', 'us-west-2a', 'is not an AWS region'],
    ['account', '1234', 'allowed are 12 digits'],
    ['account', 111122223333, 'in quotes, such as `"111122223333"`'],
    ['partition', 'aws-iso', 'allowed are `aws`, `aws-cn`, `aws-us-gov`'],
    ['partition', 'aws-cn', '`aws-cn` has no region `us-west-2`'],
    ['identity', 'kiam', 'allowed are `irsa`, `pod-identity`'],
    ['credentials', 'node', 'allowed are `driver`, `pod`'],
    ['addon', 'helm', 'allowed are `managed`, `blueprints`, `existing`'],
    [
      'addon',
      'existing',
      'is required with `addon: existing` and `credentials: driver`',
      'driverRole',
    ],
    [
      'addonVersion',
      'v1.15.0-eksbuild.1',
      'is too old: allowed is version 2.0',
    ],
    ['addonVersion', undefined, 'is required with `addon: managed`'],
    ['addonVersion', 'latest', 'such as `v2.7.0-eksbuild.1`'],
    ['addonVersion', '2.7.0', 'such as `v2.7.0-eksbuild.1`'],
    ['driverRole', 'my-role', 'is only for `addon: existing`'],
    ['driverRole', 'arn:aws:iam::1:role/x', "an IAM role's name, not its ARN"],
    ['argocd', undefined, 'is required'],
    ['argocd', {}, 'is required', 'argocd.repoURL'],
    ['argocd', { repoURL: ' x' }, 'Argo CD clones it', 'argocd.repoURL'],
    ['argocd', { repoURL: 'a\nb' }, 'Argo CD clones it', 'argocd.repoURL'],
    [
      'argocd',
      { repoURL: 'https://ada:secret@git.example.com/acme/gitops.git' },
      'holds a password or token',
      'argocd.repoURL',
    ],
    [
      'argocd',
      { repoURL: `https://${':'.repeat(60_000)}` },
      'Argo CD clones it',
      'argocd.repoURL',
    ],
    [
      'argocd',
      { ...ARGOCD, namespace: 'Argo' },
      'is not a DNS label',
      'argocd.namespace',
    ],
    ['argocd', { ...ARGOCD, revision: '' }, 'a branch', 'argocd.revision'],
    [
      'argocd',
      { ...ARGOCD, destination: 'a\tb' },
      "an API server's URL or a name",
      'argocd.destination',
    ],
    ['argocd', { ...ARGOCD, repo: 'x' }, 'unknown input', 'argocd.repo'],
    ['root', '/platform', 'without slashes at its ends'],
    ['root', 'platform/', 'without slashes at its ends'],
    ['root', '../platform', 'without slashes at its ends'],
    ['root', 'a/../b', 'without slashes at its ends'],
    ['root', 'platform...', 'without slashes at its ends'],
    ['root', 'a..b', 'without slashes at its ends'],
    ['root', '.github', 'without slashes at its ends'],
    ['root', 'a//b', 'without slashes at its ends'],
    ['tags', { cost: 7 }, '`7` is not text', 'tags.cost'],
    ['tags', ['a'], 'is not a map'],
    ['tags', { 'aws:team': 'x' }, '`aws:team` with `x` is not a tag of AWS'],
    ['tags', { 'a|b': 'x' }, 'is not a tag of AWS'],
    ['tags', { '': 'x' }, 'is not a tag of AWS'],
    ['tags', { a: 'x'.repeat(257) }, '256 in a value'],
    ['tags', { ['x'.repeat(129)]: 'a' }, '128 of them in a key'],
    [
      'tags',
      Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`t${i}`, '|'])),
      'has 51 tags: allowed are 50',
    ],
    ['permissionsBoundary', 'boundary', "an IAM policy's ARN"],
    ['rolePath', 'platform', 'begins and ends with a slash'],
    ['rolePath', '/a b/', 'begins and ends with a slash'],
    ['bucketResourceOwner', 'platform', 'canonical form'],
    ['addonVersoin', 'v2', 'did you mean `addonVersion`?'],
    ['name', 'data-prod', 'is given for an unknown input'],
  ])('refuses %s %j: %s', (field, value, reason, path = field) => {
    const [problem, ...others] = problems(clusterData({ [field]: value }));
    expect(others).toEqual([]);
    expect(problem.field).toBe(`cluster.yaml ${path}`);
    expect(problem.message).toContain(reason);
  });

  it.each([[undefined], [null], ['text'], [[]]])(
    'refuses %j, which is no map',
    data => {
      expect(problems(data)).toEqual([
        {
          field: 'cluster.yaml',
          message: expect.stringContaining('is not a map: it holds version'),
        },
      ]);
    },
  );

  it('names all problems at once', () => {
    expect(problems({ version: 1, region: 'x', argocd: {} })).toHaveLength(4);
  });

  it.each([
    [{ credentials: 'pod' }],
    [{ driverRole: 'my-s3-csi-role' }],
    [{ driverRole: 'my-s3-csi-role', credentials: 'pod' }],
    [{ driverRole: 'my-s3-csi-role', addonVersion: undefined }],
  ])('accepts an add-on that is there already, with %j', more => {
    expect(problems(clusterData({ addon: 'existing', ...more }))).toEqual([]);
  });

  it.each([
    [{}],
    [{ identity: 'pod-identity', credentials: 'pod' }],
    [{ addon: 'existing', driverRole: 'a+=,.@-b', addonVersion: undefined }],
    [{ addon: 'blueprints', root: 'platform', tags: { a: '1', b: 'no' } }],
    [
      {
        rolePath: '/p/',
        permissionsBoundary: 'arn:aws:iam::111122223333:policy/b',
        bucketResourceOwner: 'group:default/platform',
        argocd: { ...ARGOCD, destination: 'data-prod', revision: '1e3' },
      },
    ],
  ])('reads back what clusterYaml writes of %j', more => {
    const cluster = parseCluster({ name: 'c', data: clusterData(more) });
    expect(
      parseCluster({ name: 'c', data: readYaml(clusterYaml(cluster)) }),
    ).toEqual(cluster);
  });
});
