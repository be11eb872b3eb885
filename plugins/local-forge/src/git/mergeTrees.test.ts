import { TestGit, createTestGit } from '../testUtils/createTestGit';
import { mergeTrees } from './mergeTrees';

describe('mergeTrees', () => {
  let repository: TestGit;
  beforeAll(async () => {
    repository = await createTestGit();
  });
  afterAll(() => repository.remove());

  it('merges what does not meet and names what does', async () => {
    const base = await repository.commit({ a: '1\n', b: '1\n' });
    const one = await repository.commit({ a: '2\n' }, [base]);
    const other = await repository.commit({ b: '2\n' }, [base]);
    const enemy = await repository.commit({ a: '3\n' }, [base]);
    const both = await repository.commit({ a: '2\n', b: '2\n' }, [base]);
    expect(await mergeTrees(repository.git, one, other)).toEqual({
      clean: true,
      tree: await repository.git.text(['rev-parse', `${both}^{tree}`]),
    });
    expect(await mergeTrees(repository.git, one, enemy)).toEqual({
      clean: false,
      conflicts: ['a'],
    });
  });
});
