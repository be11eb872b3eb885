import {
  exampleCluster,
  fileOf,
  inputs,
  plan,
} from '../__testUtils__/examples';
import { Cluster } from '../cluster/Cluster';
import { resolveMount } from '../plan/resolveMount';
import { MountRequest } from '../request/MountRequest';
import { parseMountRequest } from '../request/parseMountRequest';
import { readYaml } from '../text/readYaml';
import {
  argoName,
  bucketEntityName,
  driverRoleName,
  mountEntityName,
  podName,
  serviceAccountRoleName,
  volumeName,
} from './names';

const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const ENTITY = /^[a-z0-9]([a-z0-9._-]{0,61}[a-z0-9])?$/;

function volume(
  more: Partial<MountRequest> = {},
  cluster: Cluster = exampleCluster(),
) {
  const request = { ...parseMountRequest(inputs()), ...more };
  return volumeName(cluster, resolveMount(cluster, request));
}

describe('volumeName', () => {
  it('begins with what it is called and ends in a hash', () => {
    expect(volume()).toMatch(/^s3-ml-product-images-[0-9a-f]{10}$/);
  });

  it.each<[Partial<MountRequest>]>([
    [{ namespace: 'ml2' }],
    [{ name: 'product-image' }],
    [{ bucket: 'acme-ml-dataset' }],
    [{ prefix: 'a/' }],
    [{ region: 'us-east-1' }],
    [{ bucketOwner: '444455556666' }],
    [{ access: 'read-write' }],
    [{ credentials: 'pod' }],
    [{ serviceAccount: 'trainer' }],
    [{ cache: 'emptyDir' }],
    [{ cacheSize: '10Gi' }],
    [{ cacheStorageClass: 'gp3' }],
  ])('is another with another identity: %j', more => {
    expect(volume(more)).not.toBe(volume());
  });

  it.each([
    [{ cluster: 'other' }],
    [{ account: '444455556666' }],
    [{ region: 'us-east-1' }],
    [{ region: 'cn-north-1' }],
  ])('is another on another cluster: %j', more => {
    const mount = { region: 'us-west-2' };
    expect(volume(mount, exampleCluster(more))).not.toBe(volume(mount));
  });

  it.each<[Partial<MountRequest>]>([
    [{ owner: 'group:default/other' }],
    [{ description: 'x' }],
    [{ usage: 'dataset' }],
    [{ runAsUser: 1000, runAsGroup: 1000 }],
    [{ kmsKeyArn: 'arn:aws:kms:us-west-2:111122223333:key/k' }],
    [{ metadataTtl: 60 }],
    [{ zonePinned: true }],
    [{ workload: 'pod', image: 'busybox:1', mountPath: '/data' }],
    [{ capacity: '1Gi' }],
    [{ mountOptions: ['debug'] }],
    [{ manageServiceAccount: true }],
  ])('stays with another %j', more => {
    expect(volume(more)).toBe(volume());
  });

  it('stays when only delete or overwrite is added to writing', () => {
    expect(volume({ access: 'read-write-delete' })).toBe(
      volume({ access: 'read-write', allowOverwrite: true }),
    );
  });
});

describe('driverRoleName', () => {
  it.each([['a'], ['data-prod'], ['Data_Prod'], ['d'.repeat(100)]])(
    'is a legal name for a role of the cluster %s',
    cluster => {
      const name = driverRoleName(exampleCluster({ cluster }));
      expect(name).toMatch(/^[\w+=,.@-]{1,64}$/);
      expect(name).toMatch(/-s3-csi-driver-[0-9a-f]{10}$/);
    },
  );

  it('tells clusters apart that share an account', () => {
    const names = [
      {},
      { region: 'us-east-1' },
      { cluster: 'd'.repeat(99) },
      { cluster: 'd'.repeat(100) },
    ].map(more => driverRoleName(exampleCluster(more)));
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('names of the longest inputs', () => {
  const cluster = exampleCluster({ cluster: 'd'.repeat(100) }, 'c'.repeat(63));
  const mount = {
    cluster: `resource:default/${'c'.repeat(63)}`,
    namespace: 'n'.repeat(63),
    name: 'm'.repeat(63),
    bucket: 'b'.repeat(63),
    workload: 'training-job',
    image: 'busybox:1.37',
  };

  it('stay within what Kubernetes, IAM and the catalog take', () => {
    const request = parseMountRequest(inputs(mount));
    expect(volume(request, cluster)).toMatch(LABEL);
    expect(podName(request)).toMatch(LABEL);
    expect(mountEntityName(cluster, request)).toMatch(ENTITY);
    expect(bucketEntityName(request.bucket)).toMatch(ENTITY);
    expect(argoName(cluster)).toMatch(LABEL);
    expect(driverRoleName(cluster)).toHaveLength(64);
    expect(
      serviceAccountRoleName(cluster, {
        namespace: 'n'.repeat(63),
        name: 's'.repeat(63),
      }).length,
    ).toBeLessThanOrEqual(64);
    const job = fileOf(plan(mount, cluster), 'training-job.yaml');
    expect(readYaml(job)).toHaveProperty(
      'metadata.name',
      expect.stringMatching(LABEL),
    );
  });

  it('leave an Application of Argo CD a legal name', () => {
    for (const prefix of ['', '.service-account']) {
      const application = `${argoName(cluster)}${prefix}.${mount.namespace}.${
        mount.name
      }`;
      expect(application.length).toBeLessThanOrEqual(253);
      expect(application).toMatch(
        /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/,
      );
    }
  });
});

describe('the mounts a-b/c and a/b-c', () => {
  const plans = [
    plan({ namespace: 'a-b', name: 'c' }),
    plan({ namespace: 'a', name: 'b-c' }),
  ];

  it.each([
    ['volume', plans.map(({ volume: name }) => name)],
    ['catalog entity', plans.map(({ entityRef }) => entityRef)],
    ['branch', plans.map(({ pullRequest }) => pullRequest.branch)],
    ['title', plans.map(({ pullRequest }) => pullRequest.title)],
    ['Application', ['a-b', 'a'].map((ns, i) => `${ns}.${['c', 'b-c'][i]}`)],
  ])('differ in their %s', (_what, [one, other]) => {
    expect(one).not.toBe(other);
  });

  it('have Applications named with dots, which no namespace or name holds', () => {
    const set = readYaml(fileOf(plans[0], 'application-set.yaml')) as any;
    expect(set.spec.template.metadata.name).toBe(
      '{{ .values.prefix }}.{{ .namespace }}.{{ .name }}',
    );
    expect(set.spec.generators.map(({ git }: any) => git.values)).toEqual([
      { prefix: 's3-mounts-data-prod' },
      { prefix: 's3-mounts-data-prod.service-account' },
    ]);
  });
});

describe('argoName', () => {
  it.each([
    ['data-prod', /^s3-mounts-data-prod$/],
    ['data.prod', /^s3-mounts-data-prod-[0-9a-f]{10}$/],
    ['data_prod', /^s3-mounts-data-prod-[0-9a-f]{10}$/],
  ])('makes a DNS label of %s', (name, expected) => {
    expect(argoName(exampleCluster({}, name))).toMatch(expected);
  });

  it('tells apart what a DNS label would not', () => {
    const names = ['data-prod', 'data.prod', 'data_prod', 'data..prod'].map(
      name => argoName(exampleCluster({}, name)),
    );
    expect(new Set(names).size).toBe(4);
  });
});
