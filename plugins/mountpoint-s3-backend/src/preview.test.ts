import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  ClusterState,
  parseMountRequest,
  planMount,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import {
  readGitopsSettings,
  readMountContext,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-node';
import { clusterEntity, filesOf, inputsOf } from './__testUtils__/examples';
import { startBackend, TestBackend } from './__testUtils__/startBackend';

const entities = [clusterEntity('data-prod'), clusterEntity('ml-lab')];

describe('a preview planned from the route of a cluster', () => {
  let backend: TestBackend;

  beforeAll(async () => {
    backend = await startBackend({ entities, files: filesOf({}) });
  });
  afterAll(() => backend.stop());

  /** What the action `mountpoint-s3:plan` plans. */
  async function planAsAction(inputs: Record<string, unknown>) {
    const { config } = backend;
    const request = parseMountRequest(inputs);
    const { cluster, repository } = await readMountContext({
      request,
      settings: readGitopsSettings(config),
      catalog: catalogServiceMock({ entities }),
      credentials: mockCredentials.user(),
      reader: UrlReaders.default({
        config,
        logger: mockServices.logger.mock(),
      }),
      integrations: ScmIntegrations.fromConfig(config),
    });
    return planMount({ request, cluster, repository });
  }

  /** What the form's preview plans. */
  async function planAsPreview(inputs: Record<string, unknown>) {
    const request = parseMountRequest(inputs);
    const [, path] = request.cluster.split(':');
    const { body } = await backend.get<ClusterState>(`clusters/${path}`);
    expect(body.problems).toEqual([]);
    const { cluster, repository } = body;
    return planMount({ request, cluster: cluster!, repository });
  }

  it.each<[string, Record<string, unknown>]>([
    ['a mount on a cluster that is set up', { name: 'new' }],
    [
      'one with credentials of the pod',
      {
        name: 'new',
        credentials: 'pod',
        serviceAccount: 'trainer',
        manageServiceAccount: true,
      },
    ],
    [
      'one with a workload',
      { name: 'new', workload: 'pod', image: 'busybox:1', mountPath: '/data' },
    ],
    ['the first one on a cluster', { cluster: 'resource:default/ml-lab' }],
  ])('holds the same bytes as the action’s plan: %s', async (_name, more) => {
    const inputs = inputsOf(more);
    const plan = await planAsPreview(inputs);
    expect(plan.files.length).toBeGreaterThan(0);
    expect(plan).toEqual(await planAsAction(inputs));
  });
});
