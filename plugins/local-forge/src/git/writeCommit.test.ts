import { TestGit, createTestGit } from '../testUtils/createTestGit';
import { readCommit } from './readCommit';
import { writeCommit } from './writeCommit';

describe('writeCommit', () => {
  let repository: TestGit;
  beforeAll(async () => {
    repository = await createTestGit();
  });
  afterAll(() => repository.remove());

  it('keeps names inside their lines', async () => {
    const parent = await repository.commit({ a: '1' });
    const { tree } = await readCommit(repository.git, parent);
    const sha = await writeCommit(repository.git, {
      tree,
      parents: [parent],
      author: {
        name: 'Eve <x>\nparent 0',
        email: 'e\n@x',
        date: new Date('2026-01-02T03:04:05Z'),
      },
      committer: { name: '', email: '', date: new Date(0) },
      message: 'Subject\n\nBody',
    });
    expect(await readCommit(repository.git, sha)).toMatchObject({
      parents: [parent],
      author: {
        name: 'Eve xparent 0',
        email: 'e@x',
        date: new Date('2026-01-02T03:04:05Z'),
      },
      message: 'Subject\n\nBody',
    });
  });
});
