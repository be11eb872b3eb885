import { repositoryFolder, repositoryPath } from './repositoryPath';

describe('repositoryPath', () => {
  it.each([
    ['', './a//b.yaml', 'a/b.yaml'],
    ['clusters/prod', 'a/../b.yaml', 'clusters/prod/b.yaml'],
    ['x', '.hidden', 'x/.hidden'],
    ['x', '...', 'x/...'],
    ['x', 'größe #%?.txt', 'x/größe #%?.txt'],
  ])('joins %j and %j to %j', (folder, path, expected) => {
    expect(repositoryPath('sourcePath', folder, path)).toBe(expected);
  });

  it.each([
    ['..', 'stays inside'],
    ['../x', 'stays inside'],
    ['a/../../x', 'stays inside'],
    ['/etc/passwd', 'a relative path'],
    ['a\\b', 'forward slashes'],
    ['.git/config', 'own folder .git'],
    ['a/.GIT/hooks/x', 'own folder .git'],
    ['a\nb', 'without control characters'],
    ['', 'names a folder'],
    ['.', 'names a folder'],
    ['a/..', 'names a folder'],
  ])('refuses %j', (path, message) => {
    expect(() => repositoryPath('filesToDelete', 'x', path)).toThrow(message);
    expect(() => repositoryPath('filesToDelete', 'x', path)).toThrow(
      'The input filesToDelete',
    );
  });
});

describe('repositoryFolder', () => {
  it.each([
    ['', ''],
    ['.', ''],
    ['./', ''],
    ['a/b/', 'a/b'],
    ['clusters/prod/', 'clusters/prod'],
    ['./x', 'x'],
  ])('takes %j for %j', (folder, expected) => {
    expect(repositoryFolder('targetPath', folder)).toBe(expected);
  });
});
