import { GitError } from './Git';
import { TestGit, createTestGit } from '../testUtils/createTestGit';

describe('Git', () => {
  let repository: TestGit;
  beforeAll(async () => {
    repository = await createTestGit();
  });
  afterAll(() => repository.remove());

  it('fails with what git said', async () => {
    await expect(
      repository.git.run(['cat-file', 'blob', 'f'.repeat(40)]),
    ).rejects.toThrow(GitError);
  });

  it('passes arguments as they are, never through a shell', async () => {
    const sha = await repository.git.text(['hash-object', '-w', '--stdin'], {
      input: '$(touch /tmp/nope); `id`',
    });
    expect(await repository.git.text(['cat-file', 'blob', sha])).toBe(
      '$(touch /tmp/nope); `id`',
    );
  });

  it("knows nothing of the developer's own configuration", async () => {
    process.env.GIT_AUTHOR_NAME = 'Somebody Else';
    try {
      expect(await repository.git.text(['var', 'GIT_AUTHOR_IDENT'])).toMatch(
        /^Ada <ada@example.com>/,
      );
      expect(
        await repository.git.text(['config', '--global', '--list'], {
          allowExitCodes: [0, 1, 128],
        }),
      ).toBe('');
    } finally {
      delete process.env.GIT_AUTHOR_NAME;
    }
  });
});
