import { TestGit, createTestGit } from '../testUtils/createTestGit';
import { compareCommits, comparisonStatus } from './compareCommits';
import { countCommits } from './countCommits';

describe('compareCommits', () => {
  let repository: TestGit;
  beforeAll(async () => {
    repository = await createTestGit();
  });
  afterAll(() => repository.remove());

  it('counts what each side has alone', async () => {
    const { git, commit } = repository;
    const start = await commit({ a: '1' });
    const one = await commit({ b: '1' }, [start]);
    const two = await commit({ c: '1' }, [await commit({ b: '2' }, [start])]);
    expect(await compareCommits(git, one, two)).toEqual({
      aheadBy: 2,
      behindBy: 1,
    });
    expect(await compareCommits(git, start, start)).toEqual({
      aheadBy: 0,
      behindBy: 0,
    });
    expect(await countCommits(git, two)).toBe(3);
    expect(await countCommits(git, two, { exclude: [start] })).toBe(2);
    expect(await countCommits(git, two, { path: 'c' })).toBe(1);
    const between = {
      since: new Date(1_700_000_002_000),
      until: new Date(1_700_000_003_000),
    };
    expect(await countCommits(git, two, between)).toBe(1);
  });
});

describe('comparisonStatus', () => {
  it.each([
    [0, 0, 'identical'],
    [2, 0, 'ahead'],
    [0, 1, 'behind'],
    [2, 1, 'diverged'],
  ])('%d ahead and %d behind is %s', (aheadBy, behindBy, status) => {
    expect(comparisonStatus({ aheadBy, behindBy })).toBe(status);
  });
});
