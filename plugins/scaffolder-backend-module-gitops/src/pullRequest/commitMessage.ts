const TRAILER = 'Gitops-Request-Id';
const PART = 'Gitops-Part';

/** What a commit's message is made of. */
export interface CommitMessageParts {
  message: string;
  /** `Name <address>` of whoever the commit is also by. */
  coAuthor?: string;
  requestId: string;
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
  const { message, coAuthor, requestId, part, parts } = options;
  const trailers = [
    ...(coAuthor ? [`Co-authored-by: ${coAuthor}`] : []),
    ...(parts > 1 ? [`${PART}: ${part} of ${parts}`] : []),
    `${TRAILER}: ${requestId}`,
  ];
  return `${message.trim()}\n\n${trailers.join('\n')}`;
}

/** The request that a commit belongs to, or `undefined` if it is not ours. */
export function requestIdOf(message: string): string | undefined {
  return trailer(message, TRAILER);
}

/** Whether a commit is one of several that a request took. */
export function isPart(message: string): boolean {
  return trailer(message, PART) !== undefined;
}

/** Trailers are in a message's last paragraph, as `git interpret-trailers` says. */
function trailer(message: string, name: string): string | undefined {
  const paragraphs = message.trim().split(/\r?\n\s*\r?\n/);
  const pattern = new RegExp(`^${name}: (\\S.*?)\\s*$`, 'm');
  return pattern.exec(paragraphs[paragraphs.length - 1])?.[1];
}
