import { newCluster } from './newCluster';

const arn = {
  partition: 'aws-cn' as const,
  region: 'cn-north-1',
  account: '111122223333',
  cluster: 'Data_Prod',
};
const settings = {
  addonVersion: 'v2.7.0-eksbuild.1',
  argocd: {
    namespace: 'argo',
    repoURL: 'https://git.example.com/acme/gitops.git',
    revision: 'main',
    destination: 'data-prod',
  },
};

describe('newCluster', () => {
  it('joins what the ARN says and what the operator set', () => {
    expect(newCluster({ name: 'data-prod', arn, settings })).toMatchObject({
      name: 'data-prod',
      ...arn,
      ...settings,
      identity: 'irsa',
    });
  });

  it('lets the ARN win', () => {
    const wrong = { ...settings, account: '999999999999' };
    expect(newCluster({ name: 'c', arn, settings: wrong }).account).toBe(
      '111122223333',
    );
  });

  it('says which setting is missing or wrong', () => {
    expect(() => newCluster({ name: 'c', arn, settings: {} })).toThrow(
      'cluster.yaml argocd: is required',
    );
    expect(() =>
      newCluster({ name: 'c', arn, settings: { ...settings, root: '..' } }),
    ).toThrow('cluster.yaml root: `..` is not allowed here');
  });
});
