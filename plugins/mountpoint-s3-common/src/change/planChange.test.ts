import {
  carriedOut,
  EXAMPLE_MOUNT,
  exampleCluster,
  exampleRepository,
} from '../__testUtils__/dayTwo';
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

  it('has nothing to do when nothing differs', () => {
    expect(change({ access: 'read-write' })).toMatchObject({
      files: [],
      deletions: [],
    });
  });

  it('takes away what an emptied field had', () => {
    const described = exampleRepository(cluster, { description: 'Old' });
    const { mount } = change({ description: '' }, described);
    expect(mount.description).toBeUndefined();
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
      'As before.',
    );
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

  it('refuses a second mount under a name that is taken', () => {
    const two = exampleRepository(cluster, {}, { name: 'second' });
    const plan = change({ prefix: 'b/', newName: 'second' }, two);
    expect(plan.findings[0]).toMatchObject({
      severity: 'error',
      code: 'mount-exists',
    });
  });
});
