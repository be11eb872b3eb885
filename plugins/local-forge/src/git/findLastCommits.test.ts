import { TestGit, createTestGit } from '../testUtils/createTestGit';
import { findLastCommits } from './findLastCommits';

describe('findLastCommits', () => {
  let repository: TestGit;
  beforeAll(async () => {
    repository = await createTestGit();
  });
  afterAll(() => repository.remove());

  it('finds who last touched each entry of a folder', async () => {
    const first = await repository.commit({ a: '1', 'd/b': '1', 'd/c/e': '1' });
    const second = await repository.commit({ 'd/b': '2' }, [first]);
    const third = await repository.commit({ 'd/c/e': '3' }, [second]);
    const root = await findLastCommits(repository.git, third, '');
    expect(root.get('a')?.sha).toBe(first);
    expect(root.get('d')?.sha).toBe(third);
    const folder = await findLastCommits(repository.git, third, 'd');
    expect(folder.get('b')).toMatchObject({
      sha: second,
      subject: 'Change d/b',
      author: 'Ada',
    });
    expect(folder.get('c')?.sha).toBe(third);
  });
});
