import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { repositoryAt } from './repositoryAt';

const INTEGRATIONS = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: {
      github: [
        {
          host: 'ghe.example.com',
          apiBaseUrl: 'https://ghe.example.com/api/v3',
        },
      ],
      gitlab: [
        {
          host: 'gitlab.example.com:8443',
          apiBaseUrl: 'https://gitlab.example.com:8443/api/v4',
          token: 'a-token',
        },
      ],
      gitea: [{ host: 'gitea.example.com' }],
      bitbucketServer: [
        {
          host: 'bitbucket.example.com',
          apiBaseUrl: 'https://bitbucket.example.com/rest/api/1.0',
        },
      ],
      gerrit: [
        {
          host: 'gerrit.example.com',
          gitilesBaseUrl: 'https://gerrit.example.com/plugins/gitiles',
        },
      ],
    },
  }),
);

describe('repositoryAt', () => {
  it.each([
    ['github.com', 'acme', 'github'],
    ['ghe.example.com', 'acme', 'github'],
    ['gitlab.com', 'acme', 'gitlab'],
    ['gitlab.example.com:8443', 'acme/platform/data', 'gitlab'],
    ['gitea.example.com', 'acme', 'gitea'],
  ])('reads a repository of %s and %s', (host, owner, type) => {
    expect(
      repositoryAt(`${host}?owner=${owner}&repo=gitops`, INTEGRATIONS),
    ).toEqual({ type, host, owner, repo: 'gitops' });
    expect(
      repositoryAt(
        `${host}?repo=gitops&owner=${encodeURIComponent(owner)}`,
        INTEGRATIONS,
      ),
    ).toEqual({ type, host, owner, repo: 'gitops' });
  });

  it.each([
    ['bitbucket.org?workspace=acme&project=x&repo=gitops', 'bitbucketCloud'],
    ['bitbucket.example.com?project=acme&repo=gitops', 'bitbucketServer'],
    ['dev.azure.com?organization=acme&project=x&repo=gitops', 'azure'],
    ['gerrit.example.com?owner=acme&repo=gitops', 'gerrit'],
  ])('says of %s that its forge is not there yet', (repoUrl, type) => {
    const [host] = repoUrl.split('?');
    expect(() => repositoryAt(repoUrl, INTEGRATIONS)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: `The input repoUrl names ${host}, which is a host of the kind '${type}'. gitops:pull-request knows GitHub, GitLab, Gitea and Forgejo; Bitbucket, Azure DevOps and Gerrit are not there yet`,
      }),
    );
  });

  it.each([
    ['gitlab.com?project=4711'],
    ['gitea.example.com?repo=gitops'],
    ['github.com?owner=/&repo=gitops'],
  ])('refuses %s, which names no owner and repo', repoUrl => {
    const [host] = repoUrl.split('?');
    expect(() => repositoryAt(repoUrl, INTEGRATIONS)).toThrow(
      `The input repoUrl is '${repoUrl}': allowed is a host with owner and repo, such as ${host}?owner=acme&repo=gitops`,
    );
  });

  it.each([
    ['github.com?owner=acme', 'missing repo'],
    ['github.com?repo=gitops', 'missing owner'],
    [
      'git.example.com?owner=acme&repo=gitops',
      'No matching integration configuration for host git.example.com',
    ],
    ['', 'Invalid repo URL'],
  ])('refuses %j in the words of the scaffolder', (repoUrl, message) => {
    expect(() => repositoryAt(repoUrl, INTEGRATIONS)).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining(message),
      }),
    );
  });
});
