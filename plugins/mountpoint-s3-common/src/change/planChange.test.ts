import {
  carriedOut,
  EXAMPLE_MOUNT,
  exampleCluster,
  exampleRepository,
} from '../__testUtils__/dayTwo';
import { edit, reformat } from '../__testUtils__/repositoryChanges';
import { volumeName } from '../names/names';
import { RepositoryFiles } from '../plan/Plan';
import { planRemove } from '../remove/planRemove';
import { parseChangeRequest } from './parseChangeRequest';
import { planChange } from './planChange';

const cluster = exampleCluster({});
const repository = exampleRepository(cluster, {});
const FOLDER = 'clusters/data-prod/s3-mounts/mounts/ml/results';
const NAMED = {
  cluster: EXAMPLE_MOUNT.cluster,
  namespace: EXAMPLE_MOUNT.namespace,
  name: EXAMPLE_MOUNT.name,
};

function change(
  changes: Record<string, unknown>,
  files: RepositoryFiles = repository,
) {
  return planChange({
    request: parseChangeRequest({ ...NAMED, ...changes }),
    cluster,
    repository: files,
  });
}

describe('planChange', () => {
  it.each([
    [{ access: 'read-write-delete' }],
    [{ allowOverwrite: true }],
    [{ description: 'Another' }],
    [{ owner: 'group:default/other' }],
    [{ usage: 'checkpoints' }],
    [{ runAsUser: 2000 }],
    [{ runAsGroup: 2000 }],
    [{ metadataTtl: 60 }],
    [{ kmsKeyArn: 'arn:aws:kms:us-west-2:111122223333:key/abc' }],
    [{ mountOptions: ['max-threads=8'] }],
    [{ workload: 'pod', image: 'a:1' }],
  ])('makes %o in place, under the same volume', changes => {
    const before = repository.files.get(
      `${FOLDER}/manifests/persistent-volume.yaml`,
    )!;
    const plan = change(changes);
    expect(plan.files.length).toBeGreaterThan(0);
    expect(plan.files.every(({ path }) => path.startsWith(FOLDER))).toBe(true);
    expect(before).toContain(`name: "${plan.volume}"`);
    const { files } = carriedOut(repository, plan);
    // What Kubernetes can't change is what it was.
    const csi = (text: string) => text.slice(text.indexOf('  csi:'));
    expect(csi(files.get(`${FOLDER}/manifests/persistent-volume.yaml`)!)).toBe(
      csi(before),
    );
  });

  it.each([
    [{ bucket: 'acme-other' }, 'bucket'],
    [{ prefix: 'b/' }, 'prefix'],
    [{ prefix: '' }, 'prefix'],
    [{ region: 'us-east-1' }, 'region'],
    [{ bucketOwner: '444455556666' }, 'bucketOwner'],
    [{ access: 'read-only' }, 'access'],
    [{ credentials: 'pod', serviceAccount: 'x' }, 'credentials'],
    [{ cache: 'emptyDir', cacheSize: '1Gi' }, 'cache'],
    [{ capacity: '1Ti' }, 'capacity'],
  ])('wants a second mount for %o', (changes, field) => {
    expect(() => change(changes)).toThrow(
      new RegExp(`newName: is required, because .*${field}.* can't change`),
    );
    const plan = change({ ...changes, newName: 'second' });
    expect(plan.mount.name).toBe('second');
    expect(plan.deletions).toEqual([]);
    expect(
      plan.files.filter(
        ({ path, content }) =>
          repository.files.has(path) && repository.files.get(path) !== content,
      ),
    ).toEqual([]);
    expect(plan.pullRequest.body).toContain(
      'This is a second mount beside ml/results',
    );
  });

  it.each([{ access: 'read-write' }, { bucket: EXAMPLE_MOUNT.bucket }])(
    'has nothing to do when nothing differs: %j',
    changes => {
      expect(change(changes)).toMatchObject({ files: [], deletions: [] });
    },
  );

  it('takes away what an emptied field had', () => {
    const described = exampleRepository(cluster, { description: 'Old' });
    const { mount } = change({ description: '' }, described);
    expect(mount.description).toBeUndefined();
  });

  it('takes away what is named', () => {
    const cached = exampleRepository(cluster, {
      description: 'Old',
      metadataTtl: 60,
      runAsGroup: 2000,
    });
    const { mount } = change(
      { remove: ['description', 'metadataTtl', 'runAsGroup'], runAsUser: 7 },
      cached,
    );
    expect(mount).toMatchObject({ runAsUser: 7 });
    for (const key of ['description', 'metadataTtl', 'runAsGroup'] as const) {
      expect(mount[key]).toBeUndefined();
    }
    expect(change({ remove: [] }, cached).files).toEqual([]);
    expect(change({ remove: ['prefix'], newName: 'second' }).mount.prefix).toBe(
      '',
    );
  });

  it('takes a cache’s StorageClass away with the cache that had it', () => {
    const cached = exampleRepository(cluster, {
      cache: 'ephemeral',
      cacheSize: '10Gi',
      cacheStorageClass: 'gp3',
    });
    const { mount } = change({ cache: 'emptyDir', newName: 'second' }, cached);
    expect(mount).toMatchObject({ cache: 'emptyDir', cacheSize: '10Gi' });
    expect(mount.cacheStorageClass).toBeUndefined();
  });

  it.each([
    [{ workload: 'none' }, { image: 'a:1', mountPath: '/data' }, 'image'],
    [{ cache: 'none', newName: 'second' }, { cacheSize: '10Gi' }, 'cacheSize'],
    [
      { credentials: 'driver', newName: 'second' },
      { serviceAccount: 'trainer', manageServiceAccount: true },
      'serviceAccount',
    ],
  ])(
    'with %j takes away what made sense before, sent along or not',
    (changes, useless, field) => {
      const full = exampleRepository(cluster, {
        workload: 'pod',
        image: 'a:1',
        mountPath: '/data',
        cache: 'emptyDir',
        cacheSize: '10Gi',
        credentials: 'pod',
        serviceAccount: 'trainer',
        manageServiceAccount: true,
      });
      const { mount } = change(changes, full);
      for (const key of Object.keys(useless)) {
        expect(mount[key as keyof typeof mount]).toBeFalsy();
      }
      expect(change({ ...changes, ...useless }, full)).toEqual(
        change(changes, full),
      );
      expect(() => change({ ...changes, [field]: '20Gi' }, full)).toThrow(
        new RegExp(`^${field}: `),
      );
    },
  );

  it('takes the default owner of the bucket that it becomes', () => {
    const ownerOf = (bucket: string) =>
      change({ bucket, region: 'us-west-2', newName: 'second' }).mount
        .bucketOwner;
    expect(ownerOf('acme-other')).toBe(cluster.account);
    expect(
      ownerOf('arn:aws:s3:us-west-2:444455556666:accesspoint/team'),
    ).toBeUndefined();
  });

  it.each([
    [{ remove: ['bucket'] }, 'remove'],
    [{ remove: 'prefix' }, 'remove'],
    [
      { remove: ['prefix'], prefix: 'b/' },
      'remove: `prefix` is to lose its value, and is given one',
    ],
    [
      { remove: ['image'], workload: 'pod', image: 'a:1' },
      'remove: `image` is to lose its value',
    ],
  ])('refuses to take away %j', (changes, message) => {
    expect(() => change(changes)).toThrow(message);
  });

  it('takes an empty list for an untouched one, and none for an empty one', () => {
    const withOption = exampleRepository(cluster, {
      mountOptions: ['max-threads=8'],
    });
    expect(change({ mountOptions: [] }, withOption).files).toEqual([]);
    expect(
      change({ mountOptions: ['none'] }, withOption).mount.mountOptions,
    ).toEqual([]);
  });

  it('writes what changes as text, whatever it is', () => {
    const { body } = change({
      runAsUser: 2000,
      allowOverwrite: true,
      mountOptions: ['max-threads=8', 'debug'],
      description: '["new" pictures]',
    }).pullRequest;
    for (const row of [
      '| runAsUser | `1000` | `2000` |',
      '| allowOverwrite | `false` | `true` |',
      '| mountOptions | `[]` | `["max-threads=8","debug"]` |',
      '| description | none | `["new" pictures]` |',
    ]) {
      expect(body).toContain(row);
    }
  });

  it('deletes the file of a workload that goes', () => {
    const withPod = exampleRepository(cluster, {
      workload: 'pod',
      image: 'a:1',
    });
    expect(change({ workload: 'none' }, withPod).deletions).toEqual([
      `${FOLDER}/manifests/pod.yaml`,
    ]);
  });

  it('says when the permissions change, and when not', () => {
    expect(change({ access: 'read-write-delete' }).pullRequest.body).toContain(
      '**This changes.**',
    );
    expect(change({ description: 'x' }).pullRequest.body).toContain(
      'As before: the role',
    );
  });

  it('says what the permissions replace', () => {
    const [now, before] = change({ access: 'read-write-delete' })
      .pullRequest.body.split('## What changes')[0]
      .split('in place of');
    expect(now).toContain('| read, add, overwrite and delete objects below');
    expect(before).toContain('| read, add and overwrite (not delete) objects');
    expect(before).not.toContain('list the keys');

    const kmsKeyArn = 'arn:aws:kms:us-west-2:111122223333:key/abc';
    const { body } = change({ kmsKeyArn }).pullRequest;
    expect(body).toContain('and could do less until now.');
    expect(body).not.toContain('in place of');
  });

  it.each([
    [{ name: 'nowhere' }, 'name: `nowhere` is no mount'],
    [{ access: 'admin' }, 'access: `admin` is not one of its values'],
    [{ runAsUser: 0 }, 'runAsUser: `0`'],
    [{ workload: 'pod' }, 'image: is required'],
    [{ acces: 'read-only' }, 'did you mean `access`?'],
  ])('refuses %o', (changes, message) => {
    expect(() => change(changes)).toThrow(message);
  });

  it('refuses a mount that is being removed', () => {
    const removing = carriedOut(
      repository,
      planRemove({ request: NAMED, cluster, repository }),
    );
    expect(() => change({ description: 'x' }, removing)).toThrow(
      'name: `results` is being removed',
    );
  });

  it('refuses it too when the first step was formatted by hand', () => {
    const removing = carriedOut(
      repository,
      planRemove({ request: NAMED, cluster, repository }),
    );
    const files = new Map(removing.files);
    reformat(`${FOLDER}/manifests/kustomization.yaml`)(files);
    expect(() => change({ description: 'x' }, { files })).toThrow(
      'name: `results` is being removed',
    );
  });

  describe('of a mount that is older than the default owner of buckets', () => {
    const files = new Map(repository.files);
    edit(`${FOLDER}/mount.yaml`, /^bucketOwner:.*\n/m, '')(files);

    it('adds none to the volume that is there', () => {
      const { mount, volume } = change({ description: 'x' }, { files });
      expect(mount.bucketOwner).toBeUndefined();
      expect(volume).toBe(volumeName(cluster, mount));
    });

    it('gives one to a second mount', () => {
      expect(
        change({ prefix: 'b/', newName: 'second' }, { files }).mount
          .bucketOwner,
      ).toBe(cluster.account);
    });
  });

  it('takes the default owner for one that is taken away', () => {
    expect(change({ bucketOwner: '' })).toMatchObject({
      files: [],
      mount: { bucketOwner: cluster.account },
    });
    const foreign = exampleRepository(cluster, { bucketOwner: '444455556666' });
    expect(() => change({ bucketOwner: '' }, foreign)).toThrow(
      "bucketOwner can't change under a bound claim",
    );
    expect(
      change({ bucketOwner: '', newName: 'second' }, foreign).mount.bucketOwner,
    ).toBe(cluster.account);
  });

  it('keeps the service account that it no longer manages, and says so', () => {
    const managed = exampleRepository(cluster, {
      credentials: 'pod',
      serviceAccount: 'trainer',
      manageServiceAccount: true,
    });
    const plan = change({ manageServiceAccount: false }, managed);
    expect(plan.deletions).toEqual([]);
    expect(plan.findings.map(({ code }) => code)).toContain('account-stays');
  });

  it('refuses a second mount under a name that is taken', () => {
    const two = exampleRepository(cluster, {}, { name: 'second' });
    const plan = change({ prefix: 'b/', newName: 'second' }, two);
    expect(plan.findings[0]).toMatchObject({
      severity: 'error',
      code: 'mount-exists',
    });
  });
});
