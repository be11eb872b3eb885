import { Scaffolder, startScaffolder } from './__testUtils__/startScaffolder';

// Each starts a backend, and runs tasks in it: seconds on a busy machine.
jest.setTimeout(120_000);

const REQUEST = {
  cluster: 'resource:default/data-prod',
  namespace: 'spark-team-a',
  name: 'imagenet',
  owner: 'group:default/data-science',
  bucket: 'acme-data-imagenet',
  access: 'read-only',
  usage: 'dataset',
};

describe('the guardrails, through the scaffolder and a forge', () => {
  let scaffolder: Scaffolder;

  beforeAll(async () => {
    scaffolder = await startScaffolder({
      guardrails: {
        overridableUsages: ['git'],
        rules: [
          {
            owners: ['group:default/data-science'],
            namespaces: ['spark-*'],
            buckets: ['acme-data-*', 'acme-scratch-*'],
            access: ['read-only', 'read-write'],
          },
          {
            owners: ['group:default/platform'],
            buckets: ['acme-secret-*'],
          },
        ],
      },
    });
  });
  afterAll(async () => {
    await scaffolder?.stop();
  });

  it.each([
    [
      { bucket: 'acme-billing' },
      'bucket: `acme-billing` is not allowed for `group:default/data-science`: allowed are `acme-data-*`, `acme-scratch-*`',
    ],
    [
      { namespace: 'web' },
      'namespace: `web` is not allowed for `group:default/data-science`: allowed is `spark-*`',
    ],
    [
      { access: 'read-write-delete' },
      'access: `read-write-delete` is not allowed for `group:default/data-science`: allowed are `read-only`, `read-write`',
    ],
    [
      { owner: 'group:default/platform', bucket: 'acme-secret-x' },
      'owner: `group:default/platform` is neither you nor a group of yours: allowed are `user:default/mock`, `group:default/data-science`',
    ],
    [
      { owner: 'user:default/mock' },
      'owner: `user:default/mock` may not have mounts: allowed is `group:default/data-science`',
    ],
    [{ usage: 'database' }, 'usage: Databases write at random'],
  ])('refuse %j in the log, and make no branch', async (change, message) => {
    const before = await scaffolder.branches();
    const task = await scaffolder.runTemplate({ ...REQUEST, ...change });

    expect(task.status).toBe('failed');
    expect(task.log).toContain(message);
    expect(task.log).not.toContain('acme-secret-*');
    expect(await scaffolder.branches()).toEqual(before);
  });

  it('refuse in a dry run too', async () => {
    const { status, body } = await scaffolder.dryRun([
      {
        id: 'plan',
        name: 'Plan',
        action: 'mountpoint-s3:plan',
        input: { ...REQUEST, bucket: 'acme-billing', namespace: 'web' },
      },
    ]);

    expect(status).toBe(400);
    expect(body.error?.message).toContain('namespace: `web` is not allowed');
    expect(body.error?.message).toContain(
      'bucket: `acme-billing` is not allowed',
    );
  });

  it('let through what they allow, a use that fails with a warning', async () => {
    const before = await scaffolder.branches();
    const task = await scaffolder.runTemplate({ ...REQUEST, usage: 'git' });

    expect(task).toMatchObject({ status: 'completed' });
    expect(task.log).toContain('warning: Git renames, links and locks files');
    expect(await scaffolder.branches()).toHaveLength(before.length + 1);
  });

  it('without any, still keep people to their own groups', async () => {
    const open = await startScaffolder();
    try {
      const task = await open.runTemplate({
        ...REQUEST,
        owner: 'group:default/platform',
      });
      expect(task.status).toBe('failed');
      expect(task.log).toContain(
        'owner: `group:default/platform` is neither you nor a group of yours',
      );
      expect(await open.branches()).toEqual(['main']);
    } finally {
      await open.stop();
    }
  });

  it('stop the backend at its start when they are mistaken', async () => {
    await expect(
      startScaffolder({
        guardrails: { rules: [{ owners: ['*'], bucket: ['acme-*'] }] },
      }),
    ).rejects.toThrow(
      'mountpointS3.guardrails.rules[0].bucket is unknown: allowed are owners, clusters',
    );
  });
});
