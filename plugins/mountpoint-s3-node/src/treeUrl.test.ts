import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { treeUrl } from './treeUrl';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: {
      github: [{ host: 'github.com' }],
      gitlab: [
        {
          host: 'gitlab.example.com',
          apiBaseUrl: 'https://gitlab.example.com/api/v4',
        },
      ],
      gitea: [{ host: 'gitea.example.com' }],
      bitbucketServer: [
        {
          host: 'bitbucket.example.com',
          apiBaseUrl: 'https://bitbucket.example.com/rest/api/1.0',
        },
      ],
    },
  }),
);

describe('treeUrl', () => {
  it.each([
    [
      'https://github.com/acme/gitops',
      'https://github.com/acme/gitops/tree/main',
    ],
    [
      'https://gitlab.example.com/acme/team/gitops',
      'https://gitlab.example.com/acme/team/gitops/-/tree/main',
    ],
    [
      'https://gitea.example.com/acme/gitops',
      'https://gitea.example.com/acme/gitops/src/branch/main',
    ],
  ])('addresses the tree of %s', (url, expected) => {
    expect(treeUrl(integrations, { url, branch: 'main' })).toBe(expected);
  });

  it('says which forges there are when the host is of another', () => {
    expect(() =>
      treeUrl(integrations, {
        url: 'https://bitbucket.example.com/acme/gitops',
        branch: 'main',
      }),
    ).toThrow('is on a host of type bitbucketServer: list the host');
  });

  it('says what to configure when no integration knows the host', () => {
    expect(() =>
      treeUrl(integrations, {
        url: 'https://git.nowhere.example/acme/gitops',
        branch: 'main',
      }),
    ).toThrow('a host that no integration knows');
  });
});
