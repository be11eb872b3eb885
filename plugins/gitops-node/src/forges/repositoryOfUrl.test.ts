import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { repositoryOfUrl } from './repositoryOfUrl';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: {
      github: [{ host: 'github.com' }, { host: 'localhost:7090' }],
      gitlab: [
        {
          host: 'git.example.com',
          apiBaseUrl: 'https://git.example.com/gitlab/api/v4',
          baseUrl: 'https://git.example.com/gitlab',
          token: 'a-token',
        },
      ],
      gitea: [
        {
          host: 'gitea.example.com:3000',
          baseUrl: 'https://gitea.example.com:3000/forge/',
        },
        { host: 'codeberg.org' },
      ],
    },
  }),
);

describe('repositoryOfUrl', () => {
  it.each([
    ['https://github.com/acme/gitops', 'github', 'acme', 'gitops'],
    ['https://github.com/acme/gitops.git', 'github', 'acme', 'gitops'],
    ['http://localhost:7090/acme/gitops/', 'github', 'acme', 'gitops'],
    ['https://gitlab.com/acme/data/gitops', 'gitlab', 'acme/data', 'gitops'],
    [
      'https://git.example.com/gitlab/acme/data/gitops',
      'gitlab',
      'acme/data',
      'gitops',
    ],
    [
      'https://gitea.example.com:3000/forge/acme/gitops',
      'gitea',
      'acme',
      'gitops',
    ],
    ['https://codeberg.org/acme/my%20gitops', 'gitea', 'acme', 'my gitops'],
  ])('reads %s', (url, type, owner, repo) => {
    const { host } = new URL(url);
    expect(repositoryOfUrl(url, integrations)).toEqual({
      type,
      host,
      owner,
      repo,
    });
  });

  it.each([
    ['https://git.nowhere.example/acme/gitops', 'which is in no integration'],
    [
      'https://bitbucket.org/acme/gitops',
      "a host of the kind 'bitbucketCloud'",
    ],
    ['https://github.com/acme', 'names no repository: allowed is'],
    [
      'https://git.example.com/gitlab/gitops',
      'such as https://git.example.com/gitlab/acme/gitops',
    ],
  ])('refuses %s: %s', (url, message) => {
    expect(() => repositoryOfUrl(url, integrations)).toThrow(message);
  });
});
