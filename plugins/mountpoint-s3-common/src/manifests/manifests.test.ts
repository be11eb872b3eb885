import { exampleCluster, fileOf, plan } from '../__testUtils__/examples';
import { kubernetesErrors } from '../__testUtils__/kubernetesErrors';
import { Plan } from '../plan/Plan';
import { readYaml } from '../text/readYaml';

function objectsOf(of: Plan) {
  const read = (name: string) => readYaml(fileOf(of, `manifests/${name}`));
  return {
    volume: read('persistent-volume.yaml') as any,
    claim: read('persistent-volume-claim.yaml') as any,
    kustomization: read('kustomization.yaml') as any,
    pod: () => read('pod.yaml') as any,
    job: () => read('training-job.yaml') as any,
  };
}

const IMAGE = { image: 'busybox:1.37' };
const POD = { ...IMAGE, workload: 'pod' };
const JOB = { ...IMAGE, workload: 'training-job' };
const EXPRESS = { bucket: 'acme-scratch--usw2-az1--x-s3' };

const MOUNTS: [Record<string, unknown>][] = [
  [{}],
  [{ access: 'read-write' }],
  [{ access: 'read-write-delete', allowOverwrite: true, prefix: 'a=b/c d/' }],
  [{ ...EXPRESS, access: 'read-write', ...POD, runAsUser: 1000 }],
  [{ ...POD, runAsUser: 1000, runAsGroup: 2000 }],
  [{ ...POD, access: 'read-write' }],
  [{ ...JOB, ...EXPRESS, runAsGroup: 2000 }],
  [{ ...JOB, namespace: 'no', name: '1e3', capacity: '5Ti' }],
  [{ ...POD, namespace: 'n'.repeat(63), name: 'm'.repeat(63) }],
];

describe("Kubernetes' schemas", () => {
  it('accept every object', () => {
    const all = MOUNTS.flatMap(([more]) =>
      plan(more)
        .files.filter(({ path }) => /manifests\/[pt]/.test(path))
        .map(({ content }) => readYaml(content)),
    );
    expect(all).toHaveLength(2 * MOUNTS.length + 6);
    expect(kubernetesErrors(all)).toEqual([]);
  });

  it.each<[string, (objects: ReturnType<typeof objectsOf>) => unknown]>([
    ['capacity', ({ volume }) => (volume.spec.capacity = 7)],
    ['volumeHandle', ({ volume }) => delete volume.spec.csi.volumeHandle],
    ['accessModes', ({ claim }) => (claim.spec.accessModes = 'ReadOnlyMany')],
    ['containers', ({ pod }) => (pod().spec.containers = undefined)],
  ])('are looked at: they refuse a wrong %s', (field, spoil) => {
    const read = objectsOf(plan(POD));
    const pod = read.pod();
    spoil({ ...read, pod: () => pod });
    const errors = kubernetesErrors([read.volume, read.claim, pod]);
    expect(errors).toEqual([expect.stringContaining(field)]);
  });
});

describe.each(MOUNTS)('the objects of the mount %j', more => {
  const bundle = plan(more);
  const { volume, claim, kustomization } = objectsOf(bundle);
  const { namespace, name } = bundle.mount;

  it('bind: the volume and the claim name each other and agree', () => {
    expect(volume.spec.claimRef).toEqual({ namespace, name });
    expect(claim.metadata).toMatchObject({ namespace, name });
    expect(claim.spec.volumeName).toBe(volume.metadata.name);
    expect(claim.spec.resources.requests.storage).toBe(
      volume.spec.capacity.storage,
    );
    expect(claim.spec.accessModes).toEqual(volume.spec.accessModes);
    expect(volume.spec.accessModes).toHaveLength(1);
    expect([claim, volume].map(({ spec }) => spec.storageClassName)).toEqual([
      '',
      '',
    ]);
  });

  it('have one handle, which is the name, and keep the volume', () => {
    expect(volume.spec.csi.volumeHandle).toBe(volume.metadata.name);
    expect(volume.metadata.name).toBe(bundle.volume);
    expect(volume.metadata.name.length).toBeLessThanOrEqual(63);
    expect(volume.metadata).not.toHaveProperty('namespace');
    expect(volume.spec.persistentVolumeReclaimPolicy).toBe('Retain');
    expect(volume.spec.csi).toEqual({
      driver: 's3.csi.aws.com',
      volumeHandle: bundle.volume,
      volumeAttributes: {
        bucketName: bundle.mount.bucket,
        authenticationSource: 'driver',
      },
    });
  });

  it('are deleted by Argo CD only when somebody confirms it', () => {
    for (const { metadata } of [volume, claim]) {
      expect(
        metadata.annotations['argocd.argoproj.io/sync-options'].split(','),
      ).toEqual(['Prune=confirm', 'Delete=confirm']);
    }
  });

  it('have label values within 63 characters', () => {
    for (const { metadata } of [volume, claim]) {
      for (const value of Object.values<string>(metadata.labels)) {
        expect(value).toMatch(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/);
      }
    }
  });

  it('are listed in the kustomization, all of them', () => {
    const files = bundle.files
      .map(({ path }) => path.split('/manifests/')[1])
      .filter(file => file && file !== 'kustomization.yaml');
    expect([...kustomization.resources].sort()).toEqual(files.sort());
    expect(kustomization.resources[0]).toBe('persistent-volume.yaml');
  });
});

const OWNER = 'expected-bucket-owner=111122223333';

describe('mount options', () => {
  it.each<[Record<string, unknown>, string[]]>([
    [{}, ['region=us-west-2', 'read-only', OWNER]],
    [{ region: 'eu-west-1' }, ['region=eu-west-1', 'read-only', OWNER]],
    [
      { prefix: 'a b=c,d/' },
      ['region=us-west-2', 'prefix=a b=c,d/', 'read-only', OWNER],
    ],
    [{ access: 'read-write' }, ['region=us-west-2', OWNER]],
    [
      { access: 'read-write', allowOverwrite: true },
      ['region=us-west-2', 'allow-overwrite', OWNER],
    ],
    [
      { access: 'read-write-delete' },
      ['region=us-west-2', 'allow-delete', OWNER],
    ],
    [
      { runAsUser: 1000, runAsGroup: 2000 },
      [
        'region=us-west-2',
        'read-only',
        'uid=1000',
        'gid=2000',
        'allow-other',
        OWNER,
      ],
    ],
    [
      { runAsUser: 1000 },
      ['region=us-west-2', 'read-only', 'uid=1000', 'allow-other', OWNER],
    ],
    [
      { runAsGroup: 2000 },
      ['region=us-west-2', 'read-only', 'gid=2000', 'allow-other', OWNER],
    ],
    [
      { bucketOwner: '444455556666' },
      ['region=us-west-2', 'read-only', 'expected-bucket-owner=444455556666'],
    ],
    // IAM's ARN of the bucket names the account already.
    [{ bucket: 'acme--usw2-az1--x-s3' }, ['region=us-west-2', 'read-only']],
    [
      { bucket: 'arn:aws:s3:us-west-2:444455556666:accesspoint/team-a' },
      ['region=us-west-2', 'read-only'],
    ],
    // Somebody else's bucket, by nature.
    [
      { mountOptions: ['requester-pays'] },
      ['region=us-west-2', 'read-only', 'requester-pays'],
    ],
    [
      { mountOptions: ['no-sign-request'] },
      ['region=us-west-2', 'read-only', 'no-sign-request'],
    ],
  ])('of %j are %j', (more, options) => {
    expect(objectsOf(plan(more)).volume.spec.mountOptions).toEqual(options);
  });

  it.each([
    ['read-only', 'ReadOnlyMany'],
    ['read-write', 'ReadWriteMany'],
    ['read-write-delete', 'ReadWriteMany'],
  ])('%s goes with %s', (access, mode) => {
    expect(objectsOf(plan({ access })).volume.spec.accessModes).toEqual([mode]);
  });
});

describe('the pod', () => {
  const RESTRICTED = {
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'] },
  };

  it('passes the restricted Pod Security Standard with a user ID', () => {
    const { spec } = objectsOf(
      plan({ ...POD, access: 'read-write', runAsUser: 7, runAsGroup: 8 }),
    ).pod();
    expect(spec.securityContext).toEqual({
      runAsNonRoot: true,
      runAsUser: 7,
      runAsGroup: 8,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    expect(spec.containers[0].securityContext).toEqual(RESTRICTED);
    expect(spec.automountServiceAccountToken).toBe(false);
  });

  it('keeps the one capability with which root writes, where it writes', () => {
    const context = (more: Record<string, unknown>) =>
      objectsOf(plan({ ...POD, ...more })).pod().spec.containers[0]
        .securityContext;
    expect(context({ access: 'read-write' }).capabilities).toEqual({
      drop: ['ALL'],
      add: ['DAC_OVERRIDE'],
    });
    expect(context({})).toEqual(RESTRICTED);
  });

  it('mounts the claim once, where it was asked to, read-only if it is', () => {
    const { spec } = objectsOf(plan({ ...POD, mountPath: '/mnt/x' })).pod();
    expect(spec.volumes).toEqual([
      {
        name: 'data',
        persistentVolumeClaim: { claimName: 'product-images' },
      },
    ]);
    expect(spec.containers[0].volumeMounts).toEqual([
      { name: 'data', mountPath: '/mnt/x', readOnly: true },
    ]);
    const writing = objectsOf(plan({ ...POD, access: 'read-write' })).pod();
    expect(writing.spec.containers[0].volumeMounts).toEqual([
      { name: 'data', mountPath: '/data' },
    ]);
  });

  it('prefers the zone of an Express bucket, and asks for none else', () => {
    expect(objectsOf(plan(POD)).pod().spec).not.toHaveProperty('affinity');
    const { affinity } = objectsOf(plan({ ...POD, ...EXPRESS })).pod().spec;
    expect(affinity.nodeAffinity).not.toHaveProperty(
      'requiredDuringSchedulingIgnoredDuringExecution',
    );
    expect(
      affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[0]
        .preference.matchExpressions,
    ).toEqual([
      {
        key: 'topology.k8s.aws/zone-id',
        operator: 'In',
        values: ['usw2-az1'],
      },
    ]);
  });

  it('comes after the claim, which comes after the volume', () => {
    const { volume, claim, pod } = objectsOf(plan(POD));
    expect(
      [volume, claim, pod()].map(
        ({ metadata }) => metadata.annotations['argocd.argoproj.io/sync-wave'],
      ),
    ).toEqual(['0', '1', '2']);
  });
});

describe('the training job', () => {
  const name = (more: Record<string, unknown>) =>
    objectsOf(plan({ ...JOB, ...more })).job().metadata.name;

  it.each([
    [{ image: 'busybox:1.38' }],
    [{ mountPath: '/mnt' }],
    [{ runAsUser: 7 }],
    [EXPRESS],
  ])('runs again when its specification changes: %j', more => {
    expect(name(more)).not.toBe(name({}));
  });

  it.each([
    [{ description: 'x' }],
    [{ owner: 'user:default/ada' }],
    [{ usage: 'dataset' }],
  ])('does not run again for %j', more => {
    expect(name(more)).toBe(name({}));
  });

  it('is neither a hook nor removes itself, or it would run for ever', () => {
    const { metadata, spec } = objectsOf(plan(JOB)).job();
    expect(Object.keys(metadata.annotations)).toEqual([
      'argocd.argoproj.io/sync-wave',
    ]);
    expect(spec).not.toHaveProperty('ttlSecondsAfterFinished');
    expect(spec.template.spec.restartPolicy).toBe('Never');
  });
});

it('is the same on whatever cluster, but for the name of the volume', () => {
  const other = exampleCluster({ cluster: 'other' }, 'other');
  const [one, two] = [plan(JOB), plan(JOB, other)];
  expect(one.volume).not.toBe(two.volume);
  expect(
    fileOf(one, 'persistent-volume.yaml').replaceAll(one.volume, two.volume),
  ).toBe(fileOf(two, 'persistent-volume.yaml'));
  expect(fileOf(one, 'training-job.yaml')).toBe(
    fileOf(two, 'training-job.yaml'),
  );
});
