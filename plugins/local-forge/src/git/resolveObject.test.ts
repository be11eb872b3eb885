import { TestGit, createTestGit } from '../testUtils/createTestGit';
import { resolveObject } from './resolveObject';

describe('resolveObject', () => {
  let repository: TestGit;
  let commit: string;
  beforeAll(async () => {
    repository = await createTestGit();
    commit = await repository.commit({ 'a/b:c.txt': 'x', 'top.txt': 'y' });
    await repository.git.run(['update-ref', 'refs/heads/main', commit]);
  });
  afterAll(() => repository.remove());

  it.each([
    ['main', 'commit'],
    ['HEAD', 'commit'],
    ['refs/heads/main', 'commit'],
    ['main^{tree}', 'tree'],
    ['main:', 'tree'],
    ['main:a', 'tree'],
    ['main:a/', 'tree'],
    ['HEAD:top.txt', 'blob'],
    ['main:a/b:c.txt', 'blob'],
  ])('resolves %s to a %s', async (expression, type) => {
    expect(await resolveObject(repository.git, expression)).toMatchObject({
      type,
    });
  });

  it.each([
    'nope',
    'main:nope.txt',
    'nope:top.txt',
    '',
    ':',
    ':top.txt',
    '--all',
    '--all:top.txt',
    'main^{/x}',
    'main~1',
    'main:../x',
    'main\nHEAD',
  ])('finds nothing by %j', async expression => {
    expect(await resolveObject(repository.git, expression)).toBeUndefined();
  });

  it('takes a short id', async () => {
    expect(
      await resolveObject(repository.git, commit.slice(0, 10)),
    ).toMatchObject({ sha: commit });
  });
});
