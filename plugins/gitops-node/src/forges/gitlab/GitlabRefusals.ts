import { OutdatedViewError } from '../errors';
import { Refusals } from '../refusals';
import { GitlabApiError } from './GitlabApiError';

/**
 * What GitLab says to a commit whose premise has passed.
 *
 * @remarks
 *
 * They are 400 with a text only, from `Commits::CreateService`,
 * `Files::MultiService` and Gitaly's index
 * (https://gitlab.com/gitlab-org/gitlab/-/blob/master/app/services/commits/create_service.rb,
 * https://gitlab.com/gitlab-org/gitlab/-/blob/master/app/services/files/multi_service.rb).
 */
const OUTDATED_COMMIT = [
  /has changed since you started editing/i,
  /A branch called .* already exists/i,
  /Branch already exists/i,
  /A file with this name already exists/i,
  /A file with this name doesn.t exist/i,
  /You can only create or edit files when you are on a branch/i,
  /Cannot find start_sha/i,
  /Could not update refs\/heads\//i,
];

const PROTECTED_BRANCH =
  /protected branch|not allowed to push into this branch/i;

const TOO_LARGE = /larger than the allowed size|exceeds? .*size limit/i;

/** What has to be known of a project to tell refusals apart. */
export interface ProjectFacts {
  archived: boolean;
  /** Whether the token may push to branches that no rule protects. */
  mayPush: boolean;
}

/**
 * Turns GitLab's refusals into errors that say how to go on.
 *
 * @remarks
 *
 * GitLab answers 403 with the same text to a token without rights, for a
 * protected branch and for an archived project.
 */
export class GitlabRefusals {
  private facts: ProjectFacts = { archived: false, mayPush: true };

  constructor(private readonly refusals: Refusals) {}

  /** Learns what tells refusals apart. */
  learn(facts: ProjectFacts): void {
    this.facts = facts;
  }

  /** For every call: what it was to do, such as "read the repository". */
  general(error: unknown, doing: string): unknown {
    if (!(error instanceof GitlabApiError)) {
      return error;
    }
    const { status, detail } = error;
    switch (status) {
      case 401:
        return this.refusals.authentication(detail);
      case 403:
        return this.facts.archived
          ? this.refusals.archived()
          : this.refusals.permission(doing, detail);
      case 404:
        return this.refusals.repository();
      case 413:
        return this.refusals.tooLarge('The request', detail);
      default:
        return this.refusals.invalid(doing, detail);
    }
  }

  /** For a commit. */
  commit(error: unknown, branch: string): unknown {
    if (!(error instanceof GitlabApiError)) {
      return error;
    }
    const { status, detail } = error;
    if (OUTDATED_COMMIT.some(pattern => pattern.test(detail))) {
      return new OutdatedViewError(`GitLab did not commit: ${detail}`);
    }
    if (PROTECTED_BRANCH.test(detail) && this.facts.mayPush) {
      return this.refusals.protectedBranch(branch, detail);
    }
    if (status === 400 && TOO_LARGE.test(detail)) {
      return this.refusals.tooLarge('A file', detail);
    }
    if (status === 413) {
      return this.refusals.tooLarge('The commit', detail);
    }
    return this.general(error, `commit to the branch '${branch}'`);
  }

  /** For a new merge request. */
  mergeRequest(
    error: unknown,
    { branch, targetBranch }: { branch: string; targetBranch: string },
  ): unknown {
    if (!(error instanceof GitlabApiError)) {
      return error;
    }
    const { status, detail } = error;
    if (status === 409) {
      return new OutdatedViewError(
        `GitLab did not open a merge request: ${detail}`,
      );
    }
    if (/target.branch\b.*does not exist/i.test(detail)) {
      return this.refusals.targetBranch(targetBranch);
    }
    if (/source.branch\b.*does not exist/i.test(detail)) {
      return new OutdatedViewError(
        `The branch '${branch}' has gone before its merge request was opened`,
      );
    }
    return this.general(
      error,
      `open a merge request of the branch '${branch}'`,
    );
  }
}
