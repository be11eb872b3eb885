import { mockCredentials } from '@backstage/backend-test-utils';
import {
  ClusterState,
  ClusterSummary,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { clusterEntity, clusterOf, filesOf } from '../__testUtils__/examples';
import { startBackend, TestBackend } from '../__testUtils__/startBackend';

const ADA = 'user:default/ada';
const files = filesOf({});
const CLUSTER_YAML = 'clusters/data-prod/s3-mounts/cluster.yaml';

describe('the routes of clusters', () => {
  let backend: TestBackend;

  beforeAll(async () => {
    backend = await startBackend({
      files: {
        ...files,
        'clusters/broken/s3-mounts/cluster.yaml': 'region: [',
        'clusters/moved/s3-mounts/cluster.yaml': files[CLUSTER_YAML],
        'secrets.yaml': 'password: hunter2',
      },
      entities: [
        {
          ...clusterEntity('data-prod'),
          metadata: {
            ...clusterEntity('data-prod').metadata,
            title: 'Data, production',
          },
        },
        clusterEntity('ml-lab'),
        clusterEntity('broken'),
        clusterEntity('moved'),
        clusterEntity('bare', {}),
        clusterEntity('a..b'),
        {
          apiVersion: 'backstage.io/v1beta1',
          kind: 'Resource',
          metadata: { name: 'orders', namespace: 'default' },
          spec: { type: 'database', owner: 'group:default/platform' },
        },
      ],
      hidden: { [ADA]: ['resource:default/data-prod'] },
      guardrails: { overridableUsages: ['git'] },
    });
  });
  afterAll(() => backend.stop());

  async function listed(user?: string) {
    const { status, body } = await backend.get<{ items: ClusterSummary[] }>(
      'clusters',
      user,
    );
    expect(status).toBe(200);
    return body.items;
  }

  it('list every cluster with what can be mounted on it', async () => {
    const items = await listed();
    expect(items.map(({ title }) => title)).toEqual([
      'a..b',
      'bare',
      'broken',
      'Data, production',
      'ml-lab',
      'moved',
    ]);
    expect(items[3]).toEqual({
      entityRef: 'resource:default/data-prod',
      title: 'Data, production',
      arn: {
        partition: 'aws',
        region: 'us-west-2',
        account: '111122223333',
        cluster: 'data-prod',
      },
      isSetUp: true,
      identity: 'pod-identity',
      credentials: 'driver',
      problems: [],
    });
    expect(items[4]).toMatchObject({
      entityRef: 'resource:default/ml-lab',
      isSetUp: false,
      identity: 'irsa',
      problems: [],
    });
  });

  it.each([
    ['a..b', false, "can't name a folder and a git branch"],
    ['bare', false, 'has no annotation `amazonaws.com/arn`'],
    ['broken', true, "the repository's cluster.yaml for `broken` is not YAML"],
    ['moved', true, 'says cluster `data-prod`, and the catalog says `moved`'],
  ])('say what is wrong with %s', async (name, isSetUp, message) => {
    const item = (await listed()).find(
      ({ entityRef }) => entityRef === `resource:default/${name}`,
    );
    expect(item).toMatchObject({
      isSetUp,
      problems: [
        { field: 'cluster', message: expect.stringContaining(message) },
      ],
    });
    expect(item).not.toHaveProperty('identity');
    expect(item).not.toHaveProperty('credentials');
  });

  it('give all that a plan needs', async () => {
    const { status, body } = await backend.get<ClusterState>(
      'clusters/default/data-prod',
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      isSetUp: true,
      cluster: clusterOf(),
      repository: {
        commit: expect.stringMatching(/^[0-9a-f]{40}$/),
        cluster: files[CLUSTER_YAML],
        module: files['modules/mountpoint-s3/v1/versions.tf'],
      },
      gitops: {
        url: `${backend.forge.url}/acme/gitops`,
        branch: 'main',
        root: '',
      },
      overridableUsages: ['git'],
      problems: [],
    });
    expect(body.repository).not.toHaveProperty('mount');
  });

  it('give a cluster as its first mount would set it up', async () => {
    const { body } = await backend.get<ClusterState>('clusters/default/ml-lab');
    expect(body).toMatchObject({
      isSetUp: false,
      cluster: { name: 'ml-lab', addonVersion: 'v2.7.0-eksbuild.1' },
    });
    expect(body.repository).not.toHaveProperty('cluster');
  });

  it('give the commit with a cluster that is broken', async () => {
    const { status, body } = await backend.get<ClusterState>(
      'clusters/default/broken',
    );
    expect(status).toBe(200);
    expect(body.problems).toHaveLength(1);
    expect(body.repository.commit).toMatch(/^[0-9a-f]{40}$/);
    expect(body).not.toHaveProperty('cluster');
  });

  it('hide a cluster from whoever may not see it', async () => {
    const items = await listed(ADA);
    expect(items).toHaveLength(5);
    expect(items.map(({ entityRef }) => entityRef)).not.toContain(
      'resource:default/data-prod',
    );
    expect(await backend.get('clusters/default/data-prod', ADA)).toMatchObject({
      status: 404,
      body: {
        error: {
          name: 'NotFoundError',
          message: expect.stringContaining(
            'There is no cluster resource:default/data-prod in the catalog, or you may not see it',
          ),
        },
      },
    });
  });

  it.each(['default/nowhere', 'default/orders', 'other/data-prod'])(
    'know no cluster %s',
    async path => {
      expect(await backend.get(`clusters/${path}`)).toMatchObject({
        status: 404,
      });
    },
  );

  it('take a name in any case, as the catalog does', async () => {
    expect(await backend.get('clusters/Default/Data-Prod')).toMatchObject({
      status: 200,
      body: { entityRef: 'resource:default/data-prod' },
    });
  });

  it.each([
    ['default/-x', 'name'],
    ['default/a%2Fb', 'name'],
    ['..%2F..%2Fx/data-prod', 'namespace'],
    [`default/${'a'.repeat(64)}`, 'name'],
  ])('refuse the path %s', async (path, field) => {
    expect(await backend.get(`clusters/${path}`)).toMatchObject({
      status: 400,
      body: {
        error: {
          name: 'InputError',
          message: expect.stringMatching(
            new RegExp(`^${field}: is none that an entity can have`),
          ),
        },
      },
    });
  });

  it('refuse whoever is not signed in', async () => {
    for (const path of ['clusters', 'clusters/default/data-prod']) {
      expect(
        await backend.getWith(path, mockCredentials.none.header()),
      ).toMatchObject({
        status: 401,
        body: { error: { name: 'AuthenticationError' } },
      });
    }
  });

  it('answer a service', async () => {
    expect(
      await backend.getWith('clusters', mockCredentials.service.header()),
    ).toMatchObject({ status: 200 });
  });
});

describe('without settings for new clusters', () => {
  it('a cluster that is not set up says what is missing', async () => {
    const backend = await startBackend({
      entities: [clusterEntity('data-prod')],
      newClusters: {},
    });
    const { body } = await backend.get<ClusterState>(
      'clusters/default/data-prod',
    );
    expect(body.problems.length).toBeGreaterThan(0);
    for (const { field } of body.problems) {
      expect(field).toMatch(/^app-config mountpointS3\.newClusters\./);
    }
    await backend.stop();
  });
});
