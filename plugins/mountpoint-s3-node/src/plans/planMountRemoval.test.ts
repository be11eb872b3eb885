import { parseRemoveRequest } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { files, MOUNT, planOptions } from './__testUtils__/planOptions';
import { planMountRemoval } from './planMountRemoval';

function remove(options?: Parameters<typeof planOptions>[0]) {
  return planMountRemoval({
    ...planOptions(options),
    request: parseRemoveRequest(MOUNT),
  });
}

describe('planMountRemoval', () => {
  it('plans the step that follows from the repository', async () => {
    const first = await remove();
    expect(first.plan.step).toBe('manifests');
    expect(first.before.bucket).toBe('acme-images');

    const merged = new Map(files);
    first.plan.files.forEach(({ path, content }) => merged.set(path, content));
    first.plan.deletions.forEach(path => merged.delete(path));
    expect((await remove({ files: merged })).plan.step).toBe('record');
  });

  it('needs no guardrail, because it takes nothing new', async () => {
    const { plan } = await remove({
      guardrails: {
        rules: [{ owners: ['group:default/data-science'], buckets: ['other'] }],
      },
    });
    expect(plan.deletions).not.toEqual([]);
  });

  it.each<[string, string, Parameters<typeof planOptions>[0]]>([
    ['a cluster that the caller may not see', 'cluster', { hasCluster: false }],
    ['one that is not set up', 'cluster', { files: new Map() }],
    ['another owner’s mount', 'owner', { owners: ['group:default/web'] }],
  ])('refuses %s', async (_name, field, options) => {
    await expect(remove(options)).rejects.toMatchObject({
      name: 'InputError',
      problems: [{ field }],
    });
  });
});
