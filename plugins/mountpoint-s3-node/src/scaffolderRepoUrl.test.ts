import { scaffolderRepoUrl } from './scaffolderRepoUrl';

describe('scaffolderRepoUrl', () => {
  it.each([
    ['https://github.com/acme/gitops', 'github.com?owner=acme&repo=gitops'],
    ['https://github.com/acme/gitops.git', 'github.com?owner=acme&repo=gitops'],
    [
      'https://gitlab.example.com/acme/team/gitops',
      'gitlab.example.com?owner=acme%2Fteam&repo=gitops',
    ],
    [
      'http://localhost:7090/acme/gitops',
      'localhost:7090?owner=acme&repo=gitops',
    ],
  ])('turns %s into %s', (url, expected) => {
    expect(scaffolderRepoUrl({ url })).toBe(expected);
  });
});
