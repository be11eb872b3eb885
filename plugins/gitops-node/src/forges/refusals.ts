import {
  AuthenticationError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { ForgeAccess } from './ForgeAccess';

/** What the sentences about a refused call need to know. @public */
export interface RefusalSubject {
  /** As people call it: GitHub, GitLab, Gitea. */
  forge: string;
  /** The repository as people write it, such as `acme/gitops`. */
  repository: string;
  /** The token that was refused, and where it is from. */
  access: ForgeAccess;
  /** What the token must be allowed, in the forge's own words. */
  permissions: string;
}

/**
 * The sentences for what a forge refuses, the same for every forge: what was
 * refused, why, and what to do. None of them holds a token's value.
 *
 * @public
 */
export class Refusals {
  constructor(private readonly subject: RefusalSubject) {}

  /** The token is unknown or has expired. */
  authentication(detail: string): Error {
    const { forge, access } = this.subject;
    return new AuthenticationError(
      `${forge} does not accept ${access.origin}: ${short(detail)}. Renew it`,
    );
  }

  /** The token is known and may not do this. */
  permission(doing: string, detail: string): Error {
    const { forge, repository, access, permissions } = this.subject;
    return new NotAllowedError(
      `${forge} does not let ${
        access.origin
      } ${doing} in ${repository}: ${short(detail)}. It needs ${permissions}`,
    );
  }

  /** There is no such repository, or the token can't see it. */
  repository(): Error {
    const { forge, repository, access, permissions } = this.subject;
    return new NotFoundError(
      `There is no repository ${repository} on ${forge}, or ${access.origin} cannot see it. Check the name in repoUrl; the token needs ${permissions}`,
    );
  }

  /** The branch that the pull request is to go to does not exist. */
  targetBranch(branch: string): Error {
    const { repository } = this.subject;
    return new InputError(
      `The branch '${branch}' that the pull request is to go to does not exist in ${repository}. Set targetBranch to one that does, or leave it out for the default branch`,
    );
  }

  /** The repository has no commit yet. */
  empty(): Error {
    const { repository } = this.subject;
    return new InputError(
      `The repository ${repository} has no commit yet, so there is nothing that a pull request could go to. Push a first commit, such as a README`,
    );
  }

  /** The repository takes no changes any more. */
  archived(): Error {
    const { repository } = this.subject;
    return new NotAllowedError(
      `The repository ${repository} is archived and takes no changes. Unarchive it, or set repoUrl to the one that is in use`,
    );
  }

  /** A rule of the repository protects the branch that we would write to. */
  protectedBranch(branch: string, detail: string): Error {
    const { repository, access } = this.subject;
    return new NotAllowedError(
      `A rule of ${repository} protects the branch '${branch}' from ${
        access.origin
      }: ${short(
        detail,
      )}. Choose a branch that no rule matches, or exempt the token from the rule`,
    );
  }

  /** The forge takes no file or commit of this size. */
  tooLarge(what: string, detail: string): Error {
    const { forge } = this.subject;
    return new InputError(
      `${what} is larger than ${forge} takes through its API: ${short(
        detail,
      )}. Keep large files out of the repository, for instance with Git LFS`,
    );
  }

  /** The forge calls the request wrong, for a reason that it gives. */
  invalid(doing: string, detail: string): Error {
    const { forge, repository } = this.subject;
    return new InputError(
      `${forge} refused to ${doing} in ${repository}: ${short(detail)}`,
    );
  }
}

/** Forges quote the request in some messages, which can be megabytes of it. */
function short(detail: string): string {
  const line = detail.replace(/\s+/g, ' ').trim();
  return line.length <= 300 ? line : `${line.slice(0, 300)}…`;
}
