import { TestGit, createTestGit } from '../testUtils/createTestGit';
import { isRefName } from './isRefName';

describe('isRefName', () => {
  let repository: TestGit;
  beforeAll(async () => {
    repository = await createTestGit();
  });
  afterAll(() => repository.remove());

  it.each([
    ['refs/heads/main', true],
    ['refs/heads/feat/x', true],
    ['refs/heads/-x', true],
    ['refs/heads/', false],
    ['refs/heads/a..b', false],
    ['refs/heads/../../config', false],
    ['refs/heads/a b', false],
    ['refs/heads/a\0b', false],
    ['refs/heads/x.lock', false],
    ['--exec=x', false],
    ['HEAD', false],
    ['refs/heads/a~b', false],
    ['refs/heads/a^', false],
    ['refs/heads/a:b', false],
    ['refs/heads/a?', false],
    ['refs/heads/a*', false],
    ['refs/heads/a[b', false],
    ['refs/heads/a\\b', false],
    ['refs/heads/a.', false],
    ['refs/heads/.a', false],
    ['refs/heads/a//b', false],
    ['refs/heads/a@{b', false],
    ['refs/heads/@', true],
    ['refs/heads/a\u007fb', false],
    ['refs/heads/größe', true],
  ])('%j: %s', (name, expected) => {
    expect(isRefName(name)).toBe(expected);
  });

  it.each([
    'refs/heads/feat/x',
    'refs/heads/@',
    'refs/heads/a@{b',
    'refs/heads/a~b',
    'refs/heads/x.lock',
    'refs/heads/größe',
    'refs/heads/a\u007fb',
  ])('agrees with git on %j', async name => {
    const { exitCode } = await repository.git.run(['check-ref-format', name], {
      allowExitCodes: [0, 1],
    });
    expect(isRefName(name)).toBe(exitCode === 0);
  });
});
