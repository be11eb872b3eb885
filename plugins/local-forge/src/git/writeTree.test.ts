import { TestGit, createTestGit } from '../testUtils/createTestGit';
import { listTree } from './listTree';
import { writeTree } from './writeTree';

describe('writeTree', () => {
  let repository: TestGit;
  let base: string;
  beforeAll(async () => {
    repository = await createTestGit();
    const commit = await repository.commit({
      'a/b': '1',
      'a/c/d': '2',
      ab: '3',
    });
    base = await repository.git.text(['rev-parse', `${commit}^{tree}`]);
  });
  afterAll(() => repository.remove());

  const paths = async (tree: string) =>
    (await listTree(repository.git, tree, { recursive: true }))
      .filter(({ type }) => type !== 'tree')
      .map(({ path }) => path);

  it('removes a folder, and only it', async () => {
    const tree = await writeTree(repository.git, base, [
      { path: 'a', mode: '040000', sha: undefined },
    ]);
    expect(await paths(tree)).toEqual(['ab']);
  });

  it('puts a tree in the place of a folder', async () => {
    const [{ sha }] = (
      await listTree(repository.git, base, { recursive: true })
    ).filter(({ path }) => path === 'a/c');
    const tree = await writeTree(repository.git, base, [
      { path: 'a', mode: '040000', sha },
    ]);
    expect(await paths(tree)).toEqual(['a/d', 'ab']);
  });

  it('leaves the base as it is without changes', async () => {
    expect(await writeTree(repository.git, base, [])).toBe(base);
  });
});
