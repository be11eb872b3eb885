import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Git } from '../git/Git';
import { GitRunner } from '../git/GitRunner';
import { createGitEnvironment } from '../git/createGitEnvironment';
import { writeBlobs } from '../git/writeBlobs';
import { writeCommit } from '../git/writeCommit';
import { writeTree } from '../git/writeTree';

/** An empty bare repository for a test. */
export interface TestGit {
  git: Git;
  /** Commits files on top of parents; null removes one. */
  commit(
    files: Record<string, string | Buffer | null>,
    parents?: string[],
  ): Promise<string>;
  remove(): Promise<void>;
}

/** Makes a bare repository in a folder of its own. */
export async function createTestGit(): Promise<TestGit> {
  const root = await mkdtemp(join(tmpdir(), 'local-forge-git-'));
  const person = { name: 'Ada', email: 'ada@example.com' };
  const runner = new GitRunner();
  const git = new Git(
    join(root, 'repository.git'),
    createGitEnvironment(root, person),
    root,
    runner,
  );
  await git.run(['init', '--quiet', '--bare', '--initial-branch=main']);
  let seconds = 1_700_000_000;
  return {
    git,
    async commit(files, parents = []) {
      const entries = Object.entries(files);
      const present = entries.filter(([, content]) => content !== null);
      const ids = await writeBlobs(
        git,
        present.map(([, content]) => Buffer.from(content ?? '')),
      );
      const tree = await writeTree(
        git,
        parents[0] && `${parents[0]}^{tree}`,
        entries.map(([path, content]) => ({
          path,
          mode: '100644',
          sha:
            content === null
              ? undefined
              : ids[present.findIndex(([other]) => other === path)],
        })),
      );
      seconds += 1;
      const author = { ...person, date: new Date(seconds * 1000) };
      return await writeCommit(git, {
        tree,
        parents,
        author,
        committer: author,
        message: `Change ${Object.keys(files).join(', ')}`,
      });
    },
    async remove() {
      await runner.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}
