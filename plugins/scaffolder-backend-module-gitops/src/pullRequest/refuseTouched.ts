import { ConflictError } from '@backstage/errors';
import { FileChange } from '@s3-mounts/backstage-plugin-gitops-node';
import { OwnCommits } from './OwnCommits';

/**
 * Stops when somebody has changed a file on the branch that we would change
 * back: their work is not ours to undo.
 *
 * @param changes - what we would commit on top
 * @throws ConflictError that names the file, the commit and its author
 */
export async function refuseTouched(
  own: OwnCommits,
  changes: FileChange[],
): Promise<void> {
  for (const { path } of changes) {
    const commit = await own.othersLast(path);
    if (commit) {
      const headline = commit.message.trim().split('\n')[0];
      throw new ConflictError(
        `${
          commit.author
        } has changed '${path}' on the branch in commit ${commit.sha.slice(
          0,
          12,
        )} ("${headline}"). It was left as it is: merge or close the pull request, or undo that commit, and run this again`,
      );
    }
  }
}
