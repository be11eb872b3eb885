import { parseSetUpRequest } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { files, MOUNT, planOptions } from './__testUtils__/planOptions';
import { planClusterSetUp } from './planClusterSetUp';

const { cluster } = MOUNT;
const ARGOCD = { argocdRepoURL: 'https://git.example.com/acme/gitops.git' };

describe('planClusterSetUp', () => {
  it('sets a cluster up with what the operator has set', async () => {
    const { plan } = await planClusterSetUp({
      ...planOptions({ files: new Map() }),
      request: parseSetUpRequest({ cluster, ...ARGOCD }),
    });
    expect(plan.current).toBeUndefined();
    expect(plan.cluster).toMatchObject({
      account: '111122223333',
      addonVersion: 'v2.7.0-eksbuild.1',
    });
  });

  it('changes what is there, and plans the same from other files', async () => {
    const { plan, repository, planFrom } = await planClusterSetUp({
      ...planOptions(),
      request: parseSetUpRequest({
        cluster,
        addonVersion: 'v2.8.0-eksbuild.1',
      }),
    });
    const path = 'clusters/data-prod/s3-mounts/cluster.yaml';
    expect(plan.files.map(file => file.path)).toEqual([path]);
    expect(repository.files.get(path)).toBe(files.get(path));
    expect(planFrom(repository)).toEqual(plan);
    expect(
      planFrom({ files: new Map([[path, files.get(path)!]]) }).files,
    ).toContainEqual(plan.files[0]);
  });

  it('refuses a cluster that the caller may not see', async () => {
    await expect(
      planClusterSetUp({
        ...planOptions({ hasCluster: false }),
        request: parseSetUpRequest({ cluster }),
      }),
    ).rejects.toMatchObject({ problems: [{ field: 'cluster' }] });
  });
});
