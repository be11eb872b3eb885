import {
  carriedOut,
  EXAMPLE_MOUNT,
  exampleCluster,
  exampleRepository,
} from '../__testUtils__/dayTwo';
import { reformat } from '../__testUtils__/repositoryChanges';
import { RepositoryFiles } from '../plan/Plan';
import { parseRemoveRequest } from './parseRemoveRequest';
import { planRemove } from './planRemove';

const cluster = exampleCluster({});
const FOLDER = 'clusters/data-prod/s3-mounts/mounts/ml/results';
const ACCOUNT =
  'clusters/data-prod/s3-mounts/service-accounts/ml/trainer/account.yaml';
const WITH_ACCOUNT = {
  credentials: 'pod',
  serviceAccount: 'trainer',
  manageServiceAccount: true,
};

function remove(repository: RepositoryFiles) {
  const { namespace, name } = EXAMPLE_MOUNT;
  return planRemove({
    request: parseRemoveRequest({
      cluster: EXAMPLE_MOUNT.cluster,
      namespace,
      name,
    }),
    cluster,
    repository,
  });
}

/** The repository after both steps, and the second step's plan. */
function removed(repository: RepositoryFiles) {
  const between = carriedOut(repository, remove(repository));
  const second = remove(between);
  return { second, files: carriedOut(between, second).files };
}

describe('planRemove', () => {
  it('takes the manifests first, and leaves the record with its permissions', () => {
    const repository = exampleRepository(cluster, {});
    const plan = remove(repository);
    expect(plan.step).toBe('manifests');
    const { files } = carriedOut(repository, plan);
    expect(files.get(`${FOLDER}/mount.yaml`)).toBe(
      repository.files.get(`${FOLDER}/mount.yaml`),
    );
    expect(files.get(`${FOLDER}/manifests/kustomization.yaml`)).toContain(
      'resources: []',
    );
    expect(files.has(`${FOLDER}/manifests/persistent-volume.yaml`)).toBe(false);
  });

  it('takes the record second, and nothing of another mount', () => {
    const repository = exampleRepository(cluster, {}, { name: 'other' });
    const { second, files } = removed(repository);
    expect(second.step).toBe('record');
    expect(
      [...files.keys()].filter(path => path.startsWith(`${FOLDER}/`)),
    ).toEqual([]);
    expect(
      [...repository.files.keys()].filter(path => !files.has(path)),
    ).toEqual(
      [...repository.files.keys()].filter(path =>
        path.startsWith(`${FOLDER}/`),
      ),
    );
  });

  it('knows its first step when that was formatted by hand', () => {
    const repository = exampleRepository(cluster, {});
    const files = new Map(carriedOut(repository, remove(repository)).files);
    reformat(`${FOLDER}/manifests/kustomization.yaml`)(files);
    expect(remove({ files }).step).toBe('record');
  });

  it('takes a managed service account with its last mount', () => {
    const { files } = removed(exampleRepository(cluster, WITH_ACCOUNT));
    expect(files.has(ACCOUNT)).toBe(false);
  });

  it('keeps a managed service account that another mount uses', () => {
    const { files } = removed(
      exampleRepository(cluster, WITH_ACCOUNT, {
        ...WITH_ACCOUNT,
        name: 'other',
      }),
    );
    expect(files.has(ACCOUNT)).toBe(true);
  });

  it('keeps it when a record can’t be read, which may use it', () => {
    const repository = exampleRepository(cluster, WITH_ACCOUNT);
    const files = new Map(repository.files).set(
      'clusters/data-prod/s3-mounts/mounts/ml/broken/mount.yaml',
      '[',
    );
    expect(removed({ files }).files.has(ACCOUNT)).toBe(true);
  });

  it('says in which order, and that nothing in S3 is deleted', () => {
    const repository = exampleRepository(cluster, {});
    expect(remove(repository).pullRequest).toMatchObject({
      title: 'Remove the mount ml/results from data-prod, step 1 of 2',
      body: expect.stringMatching(
        /Stop every pod[^]*No object in S3 is deleted/,
      ),
    });
    expect(removed(repository).second.pullRequest.title).toContain(
      'step 2 of 2',
    );
  });
});
