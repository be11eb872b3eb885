import { TestGit, createTestGit } from '../testUtils/createTestGit';
import { readRef } from './readRef';
import { updateRef } from './updateRef';

describe('readRef', () => {
  let repository: TestGit;
  let commit: string;
  beforeAll(async () => {
    repository = await createTestGit();
    commit = await repository.commit({ a: '1' });
    await updateRef(repository.git, 'refs/heads/feat/x', commit, undefined);
  });
  afterAll(() => repository.remove());

  it('reads a full name only', async () => {
    expect(await readRef(repository.git, 'refs/heads/feat/x')).toBe(commit);
  });

  it.each([
    'feat/x',
    'refs/heads/feat',
    'refs/heads/../heads/feat/x',
    'refs/../config',
    'refs/heads/a..b',
    'refs/heads/x\0',
    '--head',
    'HEAD',
  ])('finds nothing for %j', async name => {
    expect(await readRef(repository.git, name)).toBeUndefined();
  });
});
