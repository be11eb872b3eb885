import { ConflictError } from '@backstage/errors';
import { FileChange } from '../changes/FileChange';
import { BranchCommit, BranchState, Forge, TreeEntry } from '../forges/Forge';

/** What is needed to find a file that somebody else has changed. */
export interface TouchedQuestion {
  forge: Forge;
  branch: BranchState;
  /** The newest commit of ours; none if the branch has none yet. */
  newestOurs: BranchCommit | undefined;
  /** The files as they are on the branch. */
  entries: ReadonlyMap<string, TreeEntry>;
  /** What we would commit on top. */
  changes: FileChange[];
}

/**
 * Stops when somebody has changed a file, after us, that we would change back:
 * their work is not ours to undo.
 *
 * @throws ConflictError that names the file, the commit and its author
 */
export async function refuseTouched(question: TouchedQuestion): Promise<void> {
  const { forge, branch, newestOurs, entries, changes } = question;
  const after = commitsAfter(branch, newestOurs);
  if (!newestOurs || after.length === 0 || changes.length === 0) {
    return;
  }
  const paths = changes.map(({ path }) => path);
  const before = await forge.readEntries(newestOurs.sha, paths);
  const touched = paths.filter(
    path => before.get(path)?.sha !== entries.get(path)?.sha,
  );
  if (touched.length === 0) {
    return;
  }
  const [path] = touched;
  const commit = (await findCommit(forge, after, path)) ?? after[0];
  const others = touched.length - 1;
  throw new ConflictError(
    `${
      commit.author
    } has changed '${path}' on the branch in commit ${commit.sha.slice(
      0,
      12,
    )} ("${headline(commit)}")${
      others > 0 ? `, and ${others} more of these files` : ''
    }. It was left as it is: merge or close the pull request, or undo that commit, and run this again`,
  );
}

function commitsAfter(
  { commits }: BranchState,
  ours: BranchCommit | undefined,
): BranchCommit[] {
  const index = commits.findIndex(({ sha }) => sha === ours?.sha);
  return commits.slice(0, Math.max(0, index));
}

async function findCommit(
  forge: Forge,
  commits: BranchCommit[],
  path: string,
): Promise<BranchCommit | undefined> {
  for (const commit of commits) {
    if ((await forge.commitPaths(commit.sha)).includes(path)) {
      return commit;
    }
  }
  return undefined;
}

function headline({ message }: BranchCommit): string {
  return message.trim().split('\n')[0];
}
