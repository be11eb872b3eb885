import { exampleCluster, inputs } from '../__testUtils__/examples';
import { parseMountRequest } from '../request/parseMountRequest';
import { clusterRules } from './clusterRules';
import { resolveMount } from './resolveMount';

type More = Record<string, unknown>;

function found(mount: More, cluster: More = {}) {
  const on = exampleCluster(cluster);
  return clusterRules(
    on,
    resolveMount(on, parseMountRequest(inputs(mount))),
  ).map(({ severity, code, field, message }) => {
    expect(severity).toBe('error');
    return { code, field, message };
  });
}

const KEY = 'arn:aws:kms:us-west-2:111122223333:key/k';
const POINT = 'arn:aws:s3:us-west-2:111122223333:accesspoint/team-a';
const EXISTING = {
  addon: 'existing',
  addonVersion: undefined,
  credentials: 'pod',
};

describe('the rules of a cluster', () => {
  const good: [More, More?][] = [
    [{}],
    [{ region: 'eu-west-1' }],
    [{}, { region: 'cn-north-1' }],
    [{ region: 'cn-northwest-1' }, { region: 'cn-north-1' }],
    [{ kmsKeyArn: KEY }],
    [{ kmsKeyArn: KEY.replace('111122223333', '444455556666') }],
    [{ kmsKeyArn: KEY.replace('us-west-2', 'eu-west-1'), region: 'eu-west-1' }],
    [{ bucket: POINT }],
    [{ bucket: POINT }, { region: 'eu-west-1' }],
    [{ bucket: POINT, kmsKeyArn: KEY }, { region: 'eu-west-1' }],
    [{ bucket: 'a--usw2-az1--x-s3' }],
    [{ bucket: 'a--usw2-lax1-az1--x-s3' }],
    [{ bucket: 'a--use1-az4--x-s3', region: 'us-east-1' }],
    [{ bucket: 'a--apne1-az4--x-s3', region: 'ap-northeast-1' }],
    [{ bucket: 'a--apse2-az1--x-s3', region: 'ap-southeast-2' }],
    [{ bucket: 'a--euc1-az1--x-s3', region: 'eu-central-1' }],
    [{ bucket: 'a--cac1-az1--x-s3', region: 'ca-central-1' }],
    [{ bucket: 'a--usgw1-az1--x-s3' }, { region: 'us-gov-west-1' }],
    // A region whose zones may be called otherwise is left alone.
    [{ bucket: 'a--xyz9-az1--x-s3', region: 'eu-isoe-west-1' }],
    [{ namespace: 'argo' }],
    [{ credentials: 'pod', serviceAccount: 'trainer' }],
    [{ serviceAccount: 'trainer' }, { credentials: 'pod' }],
    [{ credentials: 'driver' }, { credentials: 'pod' }],
    [{}, { addon: 'existing', driverRole: 'x' }],
    [{ serviceAccount: 'trainer' }, EXISTING],
    // Nobody says which driver is there.
    [
      { mountOptions: ['infer-content-type'], serviceAccount: 'trainer' },
      EXISTING,
    ],
    [
      { mountOptions: ['infer-content-type'] },
      { addonVersion: 'v2.8.0-eksbuild.1' },
    ],
    [
      { mountOptions: ['otlp-endpoint=http://x'] },
      { addonVersion: 'v2.2.0-eksbuild.1' },
    ],
    [{ mountOptions: ['debug'] }, { addonVersion: 'v2.0.0-eksbuild.1' }],
  ];

  it.each(good.map(([mount, cluster = {}]) => [mount, cluster]))(
    'let pass %j on %j',
    (mount, cluster) => {
      expect(found(mount, cluster)).toEqual([]);
    },
  );

  it.each<[More, More, string, string, string]>([
    [
      { namespace: 'argocd' },
      {},
      'argocd-namespace',
      'namespace',
      "`argocd` is Argo CD's own namespace",
    ],
    [
      { region: 'cn-north-1' },
      {},
      'region-partition',
      'region',
      "`cn-north-1` is not in the cluster's partition aws",
    ],
    [
      { region: 'us-west-2' },
      { region: 'us-gov-west-1' },
      'region-partition',
      'region',
      'partition aws-us-gov',
    ],
    [
      { bucket: POINT, region: 'eu-west-1' },
      {},
      'access-point-region',
      'bucket',
      'is in us-west-2 of aws, and the mount in eu-west-1 of aws',
    ],
    [
      { bucket: POINT.replace('arn:aws:', 'arn:aws-cn:') },
      {},
      'access-point-region',
      'bucket',
      'is in us-west-2 of aws-cn',
    ],
    [
      { bucket: 'a--use1-az4--x-s3' },
      {},
      'zone-region',
      'region',
      '`us-west-2` has no zone use1-az4, which the bucket',
    ],
    [
      { bucket: 'a--use1-atl1-az1--x-s3' },
      {},
      'zone-region',
      'region',
      'where zones are called usw2-…',
    ],
    [
      { bucket: 'a--usw2-az1--x-s3' },
      { region: 'us-gov-west-1' },
      'zone-region',
      'region',
      'where zones are called usgw1-…',
    ],
    [
      { bucket: 'a--usw21-az1--x-s3' },
      {},
      'zone-region',
      'region',
      'has no zone usw21-az1',
    ],
    [
      { kmsKeyArn: KEY, region: 'eu-west-1' },
      {},
      'key-region',
      'kmsKeyArn',
      'allowed is a key in eu-west-1',
    ],
    [
      { kmsKeyArn: KEY.replace('arn:aws:', 'arn:aws-us-gov:') },
      {},
      'key-region',
      'kmsKeyArn',
      'is in another region or partition than the bucket',
    ],
    [
      {},
      { credentials: 'pod' },
      'service-account-missing',
      'serviceAccount',
      'give the service account that your pods run as',
    ],
    [
      { serviceAccount: 'trainer' },
      {},
      'service-account-unused',
      'serviceAccount',
      'or give `credentials: pod`',
    ],
    [
      { manageServiceAccount: true },
      {},
      'service-account-unused',
      'manageServiceAccount',
      'has no effect',
    ],
    [
      { credentials: 'driver' },
      EXISTING,
      'no-driver-role',
      'credentials',
      '`driver` is not offered on data-prod, whose cluster.yaml names no driverRole',
    ],
    [
      { mountOptions: ['infer-content-type'] },
      {},
      'option-too-new',
      'mountOptions',
      '`infer-content-type` needs version 2.8.0 of the driver, and data-prod has 2.7.0',
    ],
    [
      { mountOptions: ['otlp-endpoint=http://x'] },
      { addonVersion: 'v2.1.9-eksbuild.1' },
      'option-too-new',
      'mountOptions',
      '`otlp-endpoint=http://x` needs version 2.2.0',
    ],
  ])('refuse %j on %j: %s', (mount, cluster, code, field, reason) => {
    expect(found(mount, cluster)).toEqual([
      { code, field, message: expect.stringContaining(reason) },
    ]);
  });

  it('are all applied', () => {
    expect(
      found(
        {
          namespace: 'argocd',
          region: 'cn-north-1',
          kmsKeyArn: KEY,
          mountOptions: ['infer-content-type'],
        },
        { credentials: 'pod' },
      ).map(({ code }) => code),
    ).toEqual([
      'argocd-namespace',
      'region-partition',
      'key-region',
      'service-account-missing',
      'option-too-new',
    ]);
  });
});
