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
  ])('%j: %s', async (name, expected) => {
    expect(await isRefName(repository.git, name)).toBe(expected);
  });
});
