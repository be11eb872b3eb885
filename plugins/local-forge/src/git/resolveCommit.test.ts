import { TestGit, createTestGit } from '../testUtils/createTestGit';
import { resolveCommit } from './resolveCommit';
import { updateRef } from './updateRef';

describe('resolveCommit', () => {
  let repository: TestGit;
  let first: string;
  let second: string;
  beforeAll(async () => {
    repository = await createTestGit();
    first = await repository.commit({ a: '1' });
    second = await repository.commit({ a: '2' }, [first]);
    await updateRef(repository.git, 'refs/heads/main', second, undefined);
    await updateRef(repository.git, 'refs/heads/feat/x', first, undefined);
    await updateRef(repository.git, 'refs/tags/v1', first, undefined);
  });
  afterAll(() => repository.remove());

  it('resolves branches, tags, full refs, HEAD and ids', async () => {
    const { git } = repository;
    expect(await resolveCommit(git, 'main')).toBe(second);
    expect(await resolveCommit(git, 'feat/x')).toBe(first);
    expect(await resolveCommit(git, 'heads/feat/x')).toBe(first);
    expect(await resolveCommit(git, 'refs/heads/main')).toBe(second);
    expect(await resolveCommit(git, 'v1')).toBe(first);
    expect(await resolveCommit(git, 'HEAD')).toBe(second);
    expect(await resolveCommit(git, first)).toBe(first);
    expect(await resolveCommit(git, first.slice(0, 8))).toBe(first);
  });

  it.each([
    'nope',
    '--help',
    '-1',
    'main~1',
    'main:a',
    '',
    'main\nHEAD',
    '@{0}',
  ])('finds nothing for %j', async revision => {
    expect(await resolveCommit(repository.git, revision)).toBeUndefined();
  });
});
