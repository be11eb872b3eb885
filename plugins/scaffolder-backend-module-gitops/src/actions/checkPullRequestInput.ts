import { InputError } from '@backstage/errors';
import { PullRequestRequest } from '../pullRequest/PullRequestRequest';
import { checkBranchName } from './checkBranchName';

/** The inputs that the scaffolder has checked for their types. */
export interface PullRequestInput {
  branch: string;
  targetBranch?: string;
  title: string;
  description?: string;
  commitMessage?: string;
  draft?: boolean;
  labels?: string[];
  reviewers?: string[];
  teamReviewers?: string[];
  assignees?: string[];
  coAuthor?: string;
  requestId?: string;
  whenExists?: 'fail' | 'update';
  whenUnchanged?: 'skip' | 'fail';
}

/**
 * Checks what types cannot say, and fills in the defaults. An empty text is one
 * that was left out, as a template's `${{ parameters.x }}` makes it.
 *
 * @param taskId - the default of `requestId`
 * @throws InputError that names the input, its value and what is allowed
 */
export function checkPullRequestInput(
  input: PullRequestInput,
  taskId: string,
): Omit<PullRequestRequest, 'wanted'> {
  const title = input.title.trim();
  if (!title) {
    throw new InputError(
      'The input title is empty: allowed is a line of text that says what the pull request does',
    );
  }
  const requestId = input.requestId || taskId;
  if (!/^[\x21-\x7e]{1,200}$/.test(requestId)) {
    throw new InputError(
      `The input requestId is ${JSON.stringify(
        requestId,
      )}: allowed are up to 200 visible ASCII characters without spaces`,
    );
  }
  return {
    branch: checkBranchName('branch', input.branch),
    targetBranch: input.targetBranch
      ? checkBranchName('targetBranch', input.targetBranch)
      : undefined,
    title,
    description: input.description ?? '',
    commitMessage: input.commitMessage?.trim() || title,
    draft: input.draft ?? false,
    labels: texts(input.labels),
    reviewers: names(input.reviewers),
    teamReviewers: names(input.teamReviewers),
    assignees: names(input.assignees),
    coAuthor: input.coAuthor ? checkCoAuthor(input.coAuthor) : undefined,
    requestId,
    whenExists: input.whenExists ?? 'fail',
    whenUnchanged: input.whenUnchanged ?? 'skip',
  };
}

/** Names without the @ that people write before them, each once. */
function names(list: string[] | undefined): string[] {
  return texts(list?.map(name => name.trim().replace(/^@/, '')));
}

function texts(list: string[] | undefined): string[] {
  const clean = (list ?? []).map(text => text.trim());
  return [...new Set(clean)].filter(text => text !== '');
}

function checkCoAuthor(value: string): string {
  if (!/^[^<>\p{Cc}\p{Zl}\p{Zp}]+ <[^<>\s]+@[^<>\s]+>$/u.test(value)) {
    throw new InputError(
      `The input coAuthor is ${JSON.stringify(
        value,
      )}: allowed is \`Name <address>\`, such as \`Ada Lovelace <ada@example.com>\``,
    );
  }
  return value;
}
