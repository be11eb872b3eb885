import { TestGit, createTestGit } from '../testUtils/createTestGit';
import { diffCommits } from './diffCommits';
import { writeBlobs } from './writeBlobs';
import { writeTree } from './writeTree';

describe('diffCommits', () => {
  let repository: TestGit;
  beforeAll(async () => {
    repository = await createTestGit();
  });
  afterAll(() => repository.remove());

  const long = Array.from({ length: 20 }, (_, index) => `line ${index}`).join(
    '\n',
  );

  it('tells what happened to each file', async () => {
    const base = await repository.commit({
      'changed.txt': 'a\nb\n',
      'gone.txt': 'x\n',
      'before.txt': long,
      'same.txt': 'same\n',
    });
    const head = await repository.commit(
      {
        'changed.txt': 'a\nc\nd\n',
        'gone.txt': null,
        'before.txt': null,
        'after "ü".txt': `${long}\nmore`,
        'new.bin': Buffer.from([0, 1, 2]),
      },
      [base],
    );
    const changes = await diffCommits(repository.git, base, head);
    expect(
      changes.map(({ path, previousPath, status, additions, deletions }) => ({
        path,
        previousPath,
        status,
        additions,
        deletions,
      })),
    ).toEqual([
      {
        path: 'after "ü".txt',
        previousPath: 'before.txt',
        status: 'renamed',
        additions: 2,
        deletions: 1,
      },
      {
        path: 'changed.txt',
        previousPath: undefined,
        status: 'modified',
        additions: 2,
        deletions: 1,
      },
      {
        path: 'gone.txt',
        previousPath: undefined,
        status: 'removed',
        additions: 0,
        deletions: 1,
      },
      {
        path: 'new.bin',
        previousPath: undefined,
        status: 'added',
        additions: 0,
        deletions: 0,
      },
    ]);
    expect(changes[1].patch).toBe('@@ -1,2 +1,3 @@\n a\n-b\n+c\n+d');
    expect(changes[3]).toMatchObject({ binary: true, patch: '' });
  });

  it('is not misled by content that looks like a diff', async () => {
    const hostile =
      'diff --git a/x b/x\n@@ -1 +1 @@\n\u2028diff --git a/y b/y\rdiff --git\n';
    const base = await repository.commit({ a: '1\n', b: '1\n' });
    const head = await repository.commit({ a: hostile, b: '2\n' }, [base]);
    const changes = await diffCommits(repository.git, base, head);
    expect(changes.map(({ path }) => path)).toEqual(['a', 'b']);
    expect(changes[0].patch).toContain('+\u2028diff --git a/y b/y');
    expect(changes[1].patch).toBe('@@ -1 +1 @@\n-1\n+2');
  });

  it('keeps files apart when one of them becomes a link', async () => {
    const { git } = repository;
    const base = await repository.commit({ a: '1\n', b: '1\n' });
    const [link, two] = await writeBlobs(git, [
      Buffer.from('b'),
      Buffer.from('2\n'),
    ]);
    const tree = await writeTree(git, `${base}^{tree}`, [
      { path: 'a', mode: '120000', sha: link },
      { path: 'b', mode: '100755', sha: two },
    ]);
    const changes = await diffCommits(git, base, tree);
    expect(changes).toMatchObject([
      { path: 'a', mode: '120000' },
      { path: 'b', mode: '100755', patch: '@@ -1 +1 @@\n-1\n+2' },
    ]);
  });

  it('compares a first commit with nothing', async () => {
    const head = await repository.commit({ a: '1\n' });
    expect(await diffCommits(repository.git, undefined, head)).toMatchObject([
      { path: 'a', status: 'added', additions: 1 },
    ]);
  });
});
