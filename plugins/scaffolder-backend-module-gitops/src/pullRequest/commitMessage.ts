const TRAILER = 'Gitops-Request-Id';
const BRANCH = 'Gitops-Branch';
const PART = 'Gitops-Part';

/** What a commit's message is made of. */
export interface CommitMessageParts {
  message: string;
  /** `Name <address>` of whoever the commit is also by. */
  coAuthor?: string;
  requestId: string;
  /** The branch that the commit is made for. */
  branch: string;
  /** Which of several commits it is, from 1. */
  part: number;
  /** How many commits the request takes. */
  parts: number;
}

/**
 * A commit's message with the trailers by which a later run knows the commit as
 * this request's own.
 */
export function commitMessage(options: CommitMessageParts): string {
  const { branch, message, coAuthor, requestId, part, parts } = options;
  const trailers = [
    ...(coAuthor ? [`Co-authored-by: ${coAuthor}`] : []),
    ...(parts > 1 ? [`${PART}: ${part} of ${parts}`] : []),
    `${BRANCH}: ${branch}`,
    `${TRAILER}: ${requestId}`,
  ];
  return `${message.trim()}\n\n${trailers.join('\n')}`;
}

/**
 * The request that a commit of a branch belongs to, or `undefined` if it is not
 * ours. A commit that was made for another branch, and merged into this one, does
 * not make this one ours.
 */
export function requestIdOf(
  message: string,
  branch: string,
): string | undefined {
  return trailer(message, BRANCH) === branch
    ? trailer(message, TRAILER)
    : undefined;
}

/** Whether a commit is one of several that a request took. */
export function isPart(message: string): boolean {
  return trailer(message, PART) !== undefined;
}

/** Trailers are in a message's last paragraph, as `git interpret-trailers` says. */
function trailer(message: string, name: string): string | undefined {
  const lines = message.trim().split(/\r?\n/);
  const start = lines.findLastIndex(line => line.trim() === '') + 1;
  const line = lines.slice(start).find(each => each.startsWith(`${name}: `));
  return line?.slice(name.length + 2).trim();
}
