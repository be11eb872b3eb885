import { OutdatedViewError } from '../errors';
import { GiteaRefusal } from './GiteaRefusal';

/**
 * What Gitea and Forgejo say when a branch or a file is no longer as it was when
 * we looked, from
 * https://github.com/go-gitea/gitea/blob/main/services/repository/files/update.go:
 * the branch exists already, the file exists already, its blob is another one.
 */
const OUTDATED = [
  /^branch already exists/,
  /^repository file already exists/,
  /sha does not match/,
  /^file CommitID does not match/,
];

/**
 * The error for a commit that Gitea has refused because somebody else was
 * faster, or `undefined` if that is not the reason.
 */
export function outdatedCommit(
  refusal: GiteaRefusal,
): OutdatedViewError | undefined {
  const { detail, status } = refusal;
  // 404: the branch, or a file to change or delete, is gone.
  const isOutdated =
    status === 404 ||
    status === 409 ||
    (status === 422 && OUTDATED.some(words => words.test(detail)));
  return isOutdated
    ? new OutdatedViewError(
        `The repository has changed since we looked (${detail})`,
        refusal,
      )
    : undefined;
}
