import { ConfigReader } from '@backstage/config';
import { readGitopsSettings } from './GitopsSettings';

describe('readGitopsSettings', () => {
  it('has defaults for all but the address', () => {
    expect(
      readGitopsSettings(
        new ConfigReader({
          mountpointS3: { gitops: { url: 'https://github.com/acme/gitops/' } },
        }),
      ),
    ).toEqual({
      url: 'https://github.com/acme/gitops',
      branch: 'main',
      root: '',
      newClusters: {},
    });
  });

  it('reads everything that is set', () => {
    expect(
      readGitopsSettings(
        new ConfigReader({
          mountpointS3: {
            gitops: {
              url: 'https://github.com/acme/gitops',
              branch: 'live',
              root: 'platform/s3',
            },
            newClusters: { addonVersion: 'v2.7.0-eksbuild.1' },
          },
        }),
      ),
    ).toEqual({
      url: 'https://github.com/acme/gitops',
      branch: 'live',
      root: 'platform/s3',
      newClusters: { addonVersion: 'v2.7.0-eksbuild.1' },
    });
  });

  it.each([[{}], [{ mountpointS3: {} }]])(
    'says what to set when there is nothing: %o',
    data => {
      expect(() => readGitopsSettings(new ConfigReader(data))).toThrow(
        'set mountpointS3.gitops.url in app-config',
      );
    },
  );
});
