import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import permissionPlugin from '@backstage/plugin-permission-backend';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MountPermissionPolicy } from './__testUtils__/MountPermissionPolicy';
import {
  clusterEntity,
  Scaffolder,
  startScaffolder,
} from './__testUtils__/startScaffolder';

// Each starts a backend, and runs tasks in it: seconds on a busy machine.
jest.setTimeout(120_000);

const REQUEST = {
  cluster: 'resource:default/data-prod',
  namespace: 'spark-team-a',
  name: 'imagenet',
  owner: 'group:default/data-science',
  bucket: 'acme-training',
  access: 'read-only',
  usage: 'dataset',
};

const policyModule = createBackendModule({
  pluginId: 'permission',
  moduleId: 'mount-policy',
  register({ registerInit }) {
    registerInit({
      deps: { policy: policyExtensionPoint },
      async init({ policy }) {
        policy.setPolicy(new MountPermissionPolicy());
      },
    });
  },
});

/**
 * Backstage's mocks forget that a user's request came through a plugin, which
 * the permission backend insists on: here all of them come from the scaffolder.
 */
const httpAuth = createServiceFactory({
  service: coreServices.httpAuth,
  deps: { plugin: coreServices.pluginMetadata },
  factory: ({ plugin }) => {
    const service = mockServices.httpAuth({ pluginId: plugin.getId() });
    if (plugin.getId() === 'permission') {
      jest.spyOn(service, 'credentials').mockResolvedValue(
        mockCredentials.user(undefined, {
          actor: { subject: 'plugin:scaffolder' },
        }),
      );
    }
    return service;
  },
});

function start(ownershipEntityRefs: string[]) {
  return startScaffolder({
    entities: [clusterEntity('data-test')],
    features: [permissionPlugin, policyModule, httpAuth],
    permission: { enabled: true },
    ownershipEntityRefs,
  });
}

describe('the example of a permission policy, through the permission backend', () => {
  let scaffolder: Scaffolder;

  beforeAll(async () => {
    scaffolder = await start(['group:default/data-science']);
  });
  afterAll(async () => {
    await scaffolder?.stop();
  });

  function plan(input: Record<string, unknown>) {
    return scaffolder.dryRun([
      { id: 'plan', name: 'Plan', action: 'mountpoint-s3:plan', input },
    ]);
  }

  it.each([
    [{}],
    [{ access: undefined }],
    [{ access: 'read-write' }],
    [{ access: 'read-write', allowOverwrite: false }],
    [{ access: 'read-write-delete', cluster: 'resource:default/data-test' }],
    [
      {
        access: 'read-write',
        allowOverwrite: true,
        cluster: 'resource:default/data-test',
      },
    ],
  ])('allows %j', async change => {
    const { status, body } = await plan({ ...REQUEST, ...change });
    expect(body.error).toBeUndefined();
    expect(status).toBe(200);
  });

  it.each([
    [{ access: 'read-write-delete' }],
    [{ access: 'read-write', allowOverwrite: true }],
  ])('refuses %j on the production cluster', async change => {
    const { status, body } = await plan({ ...REQUEST, ...change });
    expect(status).toBe(403);
    expect(body.error?.message).toContain(
      'Unauthorized action: mountpoint-s3:plan',
    );
  });

  it.each([
    // Other spellings of a cluster or a value are no way around the policy.
    [{ cluster: 'Resource:default/data-prod' }, 'in canonical form'],
    [{ cluster: 'resource:data-prod' }, 'in canonical form'],
    [{ cluster: 'resource:default/DATA-PROD' }, 'in canonical form'],
    [{ cluster: ' resource:default/data-prod' }, 'in canonical form'],
    [{ cluster: ['resource:default/data-prod'] }, 'is not of a type(s) string'],
    [{ access: ['read-write-delete'] }, 'is not of a type(s) string'],
    [{ access: 'READ-WRITE-DELETE' }, 'is not one of enum values'],
    [{ access: 'read-write', allowOverwrite: 'true' }, 'type(s) boolean'],
    [{ access: 'read-write', allowOverwrite: 1 }, 'type(s) boolean'],
  ])('is not stepped around with %j', async (change, message) => {
    const { status, body } = await plan({
      ...REQUEST,
      access: 'read-write-delete',
      ...change,
    });
    expect(status).toBe(400);
    expect(body.error?.message).toContain(message);
  });

  it('fails the task of the template, and makes no branch', async () => {
    const task = await scaffolder.runTemplate({
      ...REQUEST,
      access: 'read-write-delete',
    });
    expect(task.status).toBe('failed');
    expect(task.log).toContain('Unauthorized action: mountpoint-s3:plan');
    expect(await scaffolder.branches()).toEqual(['main']);
  });

  it('lets other mounts through to their pull request', async () => {
    const task = await scaffolder.runTemplate(REQUEST);
    expect(task).toMatchObject({ status: 'completed' });
    expect(await scaffolder.branches()).toHaveLength(2);
  });

  it('is the one in the README', async () => {
    const policy = await readFile(
      join(__dirname, '__testUtils__', 'MountPermissionPolicy.ts'),
      'utf8',
    );
    const readme = await readFile(join(__dirname, '../README.md'), 'utf8');
    expect(readme).toContain(policy);
  });

  it('lets the platform team through', async () => {
    const other = await start(['group:default/platform']);
    try {
      const { body } = await other.dryRun([
        {
          id: 'plan',
          name: 'Plan',
          action: 'mountpoint-s3:plan',
          input: {
            ...REQUEST,
            owner: 'group:default/platform',
            access: 'read-write-delete',
          },
        },
      ]);
      expect(body.error).toBeUndefined();
    } finally {
      await other.stop();
    }
  });
});
