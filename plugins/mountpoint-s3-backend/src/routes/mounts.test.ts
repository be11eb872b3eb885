import { mockCredentials } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  MountRecord,
  parseRemoveRequest,
  planRemove,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import {
  clusterEntity,
  clusterOf,
  filesOf,
  mountEntities,
} from '../__testUtils__/examples';
import { startBackend, TestBackend } from '../__testUtils__/startBackend';

const ADA = 'user:default/ada';
const GRACE = 'user:default/grace';
const MOUNTS = 'clusters/data-prod/s3-mounts/mounts';
const merged = filesOf(
  {},
  { name: 'broken' },
  { name: 'going' },
  { name: 'gone' },
);

/** The files after the first step of a mount's removal. */
function emptied(name: string): Record<string, string> {
  const { files } = planRemove({
    request: parseRemoveRequest({
      cluster: 'resource:default/data-prod',
      namespace: 'ml',
      name,
    }),
    cluster: clusterOf(),
    repository: { files: new Map(Object.entries(merged)) },
  });
  return Object.fromEntries(files.map(({ path, content }) => [path, content]));
}

const files: Record<string, string> = {
  ...merged,
  ...emptied('going'),
  [`${MOUNTS}/ml/broken/mount.yaml`]: 'version: 1\nbucket: X\n',
};
for (const path of Object.keys(files)) {
  if (path.startsWith(`${MOUNTS}/ml/gone/`)) {
    delete files[path];
  }
}

/** The Component of a mount, with something else in its place. */
function imagesEntity(change: (entity: any) => void): Entity {
  const entity = structuredClone(
    mountEntities(filesOf({})).find(
      ({ metadata }) => metadata.name === 'data-prod.ml.images',
    ),
  ) as Entity;
  change(entity);
  return entity;
}

describe('the route of a mount', () => {
  let backend: TestBackend;

  beforeAll(async () => {
    backend = await startBackend({
      files,
      entities: [
        clusterEntity('data-prod'),
        ...mountEntities(merged),
        // Whoever may register entities claims another's mount.
        imagesEntity(entity => {
          entity.metadata.name = 'mine';
        }),
        imagesEntity(entity => {
          entity.metadata.namespace = 'other';
        }),
        imagesEntity(entity => {
          entity.metadata.name = 'bare';
          entity.metadata.annotations = {};
          entity.spec.dependsOn = 'x';
        }),
        imagesEntity(entity => {
          entity.metadata.name = 'website';
          entity.spec.type = 'website';
        }),
      ],
      hidden: {
        [ADA]: ['component:default/data-prod.ml.images'],
        [GRACE]: ['resource:default/data-prod'],
      },
    });
  });
  afterAll(() => backend.stop());

  function ask(name: string, user?: string) {
    return backend.get<MountRecord>(
      `mounts/default/data-prod.ml.${name}`,
      user,
    );
  }

  it('gives what mount.yaml records', async () => {
    const { status, body } = await ask('images');
    const pages = `${backend.forge.url}/acme/gitops`;
    expect(status).toBe(200);
    expect(body).toMatchObject({
      entityRef: 'component:default/data-prod.ml.images',
      clusterRef: 'resource:default/data-prod',
      commit: expect.stringMatching(/^[0-9a-f]{40}$/),
      links: {
        folder: `${pages}/tree/main/${MOUNTS}/ml/images`,
        record: `${pages}/blob/main/${MOUNTS}/ml/images/mount.yaml`,
      },
      isBeingRemoved: false,
      cluster: clusterOf(),
      mount: {
        namespace: 'ml',
        name: 'images',
        bucket: 'acme-images',
        region: 'us-west-2',
        credentials: 'driver',
      },
      problems: [],
    });
    for (const link of Object.values(body.links)) {
      expect((await fetch(link)).status).toBe(200);
    }
  });

  it('says that a removal is half done', async () => {
    expect(await ask('going')).toMatchObject({
      status: 200,
      body: { isBeingRemoved: true, mount: { name: 'going' }, problems: [] },
    });
  });

  it.each([
    ['broken', "has a mount.yaml that can't be read: "],
    ['gone', 'is no mount in the namespace `ml` of data-prod'],
  ])('says what is wrong with a mount that is %s', async (name, message) => {
    const { status, body } = await ask(name);
    expect(status).toBe(200);
    expect(body.problems).toEqual([
      { field: 'name', message: expect.stringContaining(message) },
    ]);
    expect(body.links.folder).toContain(`/ml/${name}`);
    expect(body).not.toHaveProperty('mount');
    expect(body).not.toHaveProperty('cluster');
  });

  it('hides a mount from whoever may not see it', async () => {
    expect(await ask('images', ADA)).toMatchObject({
      status: 404,
      body: {
        error: {
          name: 'NotFoundError',
          message: expect.stringContaining(
            'There is no mount component:default/data-prod.ml.images in the catalog, or you may not see it',
          ),
        },
      },
    });
    expect(
      await backend.get(
        'mounts/default/data-prod.ml.images/pull-requests',
        ADA,
      ),
    ).toMatchObject({ status: 404 });
  });

  it('tells nothing of a cluster that the caller may not see', async () => {
    const { status, body } = await ask('images', GRACE);
    expect(status).toBe(200);
    expect(body.problems).toEqual([
      {
        field: 'cluster',
        message: expect.stringContaining(
          '`resource:default/data-prod` is not in the catalog, or you may not see it',
        ),
      },
    ]);
    expect(body).not.toHaveProperty('mount');
    expect(body).not.toHaveProperty('cluster');
  });

  it.each(['default/mine', 'other/data-prod.ml.images', 'default/bare'])(
    'does not take %s for the mount that it claims to be',
    async path => {
      expect(await backend.get(`mounts/${path}`)).toMatchObject({
        status: 404,
        body: {
          error: {
            message: expect.stringContaining('name no mount of a cluster'),
          },
        },
      });
    },
  );

  it.each(['default/website', 'default/nowhere'])(
    'knows no mount %s',
    async path => {
      expect(await backend.get(`mounts/${path}`)).toMatchObject({
        status: 404,
        body: {
          error: { message: expect.stringContaining('There is no mount') },
        },
      });
    },
  );

  it('refuses whoever is not signed in', async () => {
    const path = 'mounts/default/data-prod.ml.images';
    for (const each of [path, `${path}/pull-requests`]) {
      expect(
        await backend.getWith(each, mockCredentials.none.header()),
      ).toMatchObject({ status: 401 });
    }
  });
});
