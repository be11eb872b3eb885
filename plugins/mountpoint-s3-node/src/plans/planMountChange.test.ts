import { parseChangeRequest } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { MOUNT, planOptions } from './__testUtils__/planOptions';
import { planMountChange } from './planMountChange';

function change(
  inputs: Record<string, unknown>,
  options?: Parameters<typeof planOptions>[0],
) {
  return planMountChange({
    ...planOptions(options),
    request: parseChangeRequest({ ...MOUNT, ...inputs }),
  });
}

describe('planMountChange', () => {
  it('plans from the files of the cluster alone', async () => {
    const { plan, before, cluster, repository } = await change({
      access: 'read-write-delete',
    });
    expect(plan.mount.access).toBe('read-write-delete');
    expect(before.access).toBe('read-write');
    expect(cluster.name).toBe('data-prod');
    expect(repository.commit).toBe('c0ffee');
    expect(repository.files.has('README.md')).toBe(false);
  });

  it.each<[string, string, object, Parameters<typeof planOptions>[0]]>([
    [
      'a cluster that the caller may not see',
      'cluster',
      {},
      { hasCluster: false },
    ],
    ['one that is not set up', 'cluster', {}, { files: new Map() }],
    ['a mount that is not there', 'name', { name: 'nowhere' }, {}],
    ['another owner’s mount', 'owner', {}, { owners: ['group:default/web'] }],
    ['a change that needs another volume', 'newName', { prefix: 'a/' }, {}],
    [
      'what the guardrails don’t allow',
      'access',
      { access: 'read-write-delete' },
      {
        guardrails: {
          rules: [{ owners: ['*'], buckets: ['*'], access: ['read-write'] }],
        },
      },
    ],
  ])('refuses %s', async (_name, field, inputs, options) => {
    await expect(change({ ...inputs }, options)).rejects.toMatchObject({
      name: 'InputError',
      problems: [{ field }],
    });
  });

  it('tells whose mount it isn’t before it tells what would change', async () => {
    await expect(
      change({ prefix: 'a/' }, { owners: [] }),
    ).rejects.toMatchObject({ problems: [{ field: 'owner' }] });
  });

  it('lets uses pass that the operator makes warnings', async () => {
    const { plan } = await change(
      { usage: 'git' },
      { guardrails: { overridableUsages: ['git'] } },
    );
    expect(plan.findings.map(({ severity }) => severity)).not.toContain(
      'error',
    );
  });
});
