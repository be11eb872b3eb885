import { FileStates } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import {
  clusterEntity,
  filesOf,
  mountEntities,
} from '../__testUtils__/examples';
import { startBackend, TestBackend } from '../__testUtils__/startBackend';

const ADA = 'user:default/ada';
const FOLDER = 'clusters/data-prod/s3-mounts';
const IMAGES = `${FOLDER}/mounts/ml/images/mount.yaml`;
const CLICKS = `${FOLDER}/mounts/web/clicks/mount.yaml`;
const BUCKET = 'buckets/acme-images/catalog-info.yaml';
const MODULE = 'modules/mountpoint-s3/v1/versions.tf';
const files: Record<string, string> = {
  ...filesOf({}, { namespace: 'web', name: 'clicks', bucket: 'acme-clicks' }),
  'atlantis.yaml': 'version: 3\n',
};

describe('POST /v1/clusters/:namespace/:name/files', () => {
  let backend: TestBackend;

  beforeAll(async () => {
    backend = await startBackend({
      files: { ...files, 'clusters/ml-lab/s3-mounts/cluster.yaml': 'x: 1' },
      entities: [
        clusterEntity('data-prod'),
        clusterEntity('ml-lab'),
        ...mountEntities(files),
      ],
      hidden: {
        [ADA]: [
          'component:default/data-prod.web.clicks',
          'resource:default/ml-lab',
        ],
      },
    });
  });
  afterAll(() => backend.stop());

  function ask(body: unknown, user?: string, cluster = 'data-prod') {
    return backend.post<FileStates>(
      `clusters/default/${cluster}/files`,
      body,
      user,
    );
  }

  it('gives the text of the files that are there', async () => {
    const absent = `${FOLDER}/mounts/ml/new/mount.yaml`;
    const { status, body } = await ask({
      paths: [IMAGES, BUCKET, MODULE, 'atlantis.yaml', absent],
    });
    expect(status).toBe(200);
    expect(body).toEqual({
      commit: expect.stringMatching(/^[0-9a-f]{40}$/),
      files: {
        [IMAGES]: { content: files[IMAGES] },
        [BUCKET]: { content: files[BUCKET] },
        [MODULE]: { content: files[MODULE] },
        'atlantis.yaml': { content: files['atlantis.yaml'] },
      },
    });
  });

  it('knows every file that a plan writes', async () => {
    const paths = Object.keys(files);
    const { body } = await ask({ paths });
    expect(Object.keys(body.files).sort()).toEqual(paths.sort());
  });

  it('tells of a mount that the caller may not see only that it is there', async () => {
    const { body } = await ask({ paths: [IMAGES, CLICKS, BUCKET] }, ADA);
    expect(body.files).toEqual({
      [IMAGES]: { content: files[IMAGES] },
      [CLICKS]: {},
      [BUCKET]: { content: files[BUCKET] },
    });
  });

  it('hides a cluster from whoever may not see it', async () => {
    const paths = ['clusters/ml-lab/s3-mounts/cluster.yaml'];
    expect(await ask({ paths }, undefined, 'ml-lab')).toMatchObject({
      status: 200,
      body: { files: { [paths[0]]: { content: 'x: 1' } } },
    });
    expect(await ask({ paths }, ADA, 'ml-lab')).toMatchObject({ status: 404 });
  });

  it.each([
    'README.md',
    'clusters/ml-lab/s3-mounts/cluster.yaml',
    '../secrets.yaml',
    '__proto__',
    '',
  ])('refuses %j, which is no file of the cluster', async path => {
    expect(await ask({ paths: [BUCKET, path] })).toMatchObject({
      status: 400,
      body: {
        error: {
          name: 'InputError',
          message: expect.stringContaining(
            `paths[1]: is ${JSON.stringify(
              path,
            )}, which no plan for resource:default/data-prod writes`,
          ),
        },
      },
    });
  });

  it.each<[unknown, string]>([
    [{}, 'paths: is missing'],
    [{ paths: 'x' }, 'paths: is not a list'],
    [{ paths: [1] }, 'paths[0]: is not text'],
    [{ paths: Array(201).fill(BUCKET) }, 'paths: has more than 200 entries'],
    [[], 'body: is not a map'],
    ['{', 'JSON'],
  ])('refuses the body %j', async (body, message) => {
    expect(await ask(body)).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining(message) } },
    });
  });

  it('takes 200 paths of the longest names', async () => {
    const paths = Array.from(
      { length: 200 },
      (_, index) =>
        `${FOLDER}/mounts/${'n'.repeat(63)}/${'m'.repeat(
          60,
        )}${index}/manifests/persistent-volume-claim.yaml`,
    );
    expect(await ask({ paths })).toMatchObject({
      status: 200,
      body: { files: {} },
    });
  });
});
