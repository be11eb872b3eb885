import { findMergeBase } from '../git/findMergeBase';
import { readRef } from '../git/readRef';
import { GithubError } from '../http/GithubError';
import { Repository } from '../repositories/Repository';
import { PullRequest } from './PullRequest';
import { findOpenPullRequest } from './findOpenPullRequest';

/** What a new pull request is made of. */
export interface OpenPullRequestOptions {
  title: string;
  body?: string;
  /** A branch, also as `owner:branch`. */
  head: string;
  base: string;
  draft?: boolean;
  author: string;
}

/** Opens a pull request between two branches of a repository. */
export async function openPullRequest(
  repository: Repository,
  options: OpenPullRequestOptions,
): Promise<PullRequest> {
  const { git } = repository;
  return await repository.change(async record => {
    const head = await localBranch(repository, options.head);
    const [headSha, baseSha] = await Promise.all([
      head === undefined ? undefined : readRef(git, `refs/heads/${head}`),
      readRef(git, `refs/heads/${options.base}`),
    ]);
    if (baseSha === undefined) {
      throw invalid('base', options);
    }
    if (head === undefined || headSha === undefined) {
      throw invalid('head', options);
    }
    if (findOpenPullRequest(record, { base: options.base, head })) {
      throw refused(
        `A pull request already exists for ${repository.owner}:${head}.`,
      );
    }
    const mergeBase = await findMergeBase(git, baseSha, headSha);
    if (mergeBase === undefined) {
      throw refused(
        `The ${head} branch has no history in common with ${options.base}`,
      );
    }
    if (mergeBase === headSha) {
      throw refused(`No commits between ${options.base} and ${head}`);
    }
    const now = new Date().toISOString();
    const pull: PullRequest = {
      number: 1 + Math.max(0, ...record.pullRequests.map(each => each.number)),
      title: options.title,
      body: options.body ?? '',
      state: 'open',
      draft: options.draft ?? false,
      author: options.author,
      head,
      base: options.base,
      headSha,
      baseSha,
      createdAt: now,
      updatedAt: now,
      labels: [],
      assignees: [],
      reviewers: [],
      teamReviewers: [],
    };
    await git.run([
      'update-ref',
      '--',
      `refs/pull/${pull.number}/head`,
      headSha,
    ]);
    record.pullRequests.push(pull);
    return pull;
  });
}

async function localBranch(repository: Repository, head: string) {
  const colon = head.indexOf(':');
  if (colon === -1) {
    return head;
  }
  return head.slice(0, colon) === repository.owner
    ? head.slice(colon + 1)
    : undefined;
}

function invalid(
  field: 'base' | 'head',
  { base, head }: OpenPullRequestOptions,
): GithubError {
  return new GithubError(
    422,
    'Validation Failed',
    [{ resource: 'PullRequest', field, code: 'invalid' }],
    {
      message: `Head sha can't be blank, Base sha can't be blank, No commits between ${base} and ${head}, ${
        field === 'base' ? 'Base' : 'Head'
      } ref must be a branch`,
    },
  );
}

function refused(message: string): GithubError {
  return GithubError.validation({
    resource: 'PullRequest',
    code: 'custom',
    message,
  });
}
