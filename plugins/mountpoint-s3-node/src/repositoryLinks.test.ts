import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { repositoryLinks } from './repositoryLinks';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: {
      github: [{ host: 'github.com' }, { host: 'localhost:7090' }],
      gitlab: [
        {
          host: 'gitlab.example.com',
          apiBaseUrl: 'https://gitlab.example.com/api/v4',
        },
      ],
      gitea: [{ host: 'gitea.example.com' }],
    },
  }),
);

describe('repositoryLinks', () => {
  it.each([
    [
      'https://github.com/acme/gitops',
      'https://github.com/acme/gitops/tree/main/clusters/a',
      'https://github.com/acme/gitops/blob/main/clusters/a/mount.yaml',
    ],
    [
      'http://localhost:7090/acme/gitops',
      'http://localhost:7090/acme/gitops/tree/main/clusters/a',
      'http://localhost:7090/acme/gitops/blob/main/clusters/a/mount.yaml',
    ],
    [
      'https://gitlab.example.com/acme/team/gitops',
      'https://gitlab.example.com/acme/team/gitops/-/tree/main/clusters/a',
      'https://gitlab.example.com/acme/team/gitops/-/blob/main/clusters/a/mount.yaml',
    ],
    [
      'https://gitea.example.com/acme/gitops',
      'https://gitea.example.com/acme/gitops/src/branch/main/clusters/a',
      'https://gitea.example.com/acme/gitops/src/branch/main/clusters/a/mount.yaml',
    ],
  ])('leads to the pages of %s', (url, folder, file) => {
    const links = repositoryLinks(integrations, { url, branch: 'main' });
    expect(links.folder('clusters/a')).toBe(folder);
    expect(links.file('clusters/a/mount.yaml')).toBe(file);
  });

  it('keeps the names of branches and folders as they are', () => {
    const url = 'https://github.com/acme/gitops';
    const links = repositoryLinks(integrations, { url, branch: 'live/eu' });
    expect(links.file('s3 #1/blob/tree/x.yaml')).toBe(
      'https://github.com/acme/gitops/blob/live/eu/s3%20%231/blob/tree/x.yaml',
    );
  });
});
