import { readRef } from '../git/readRef';
import { GithubError } from '../http/GithubError';
import { Repository, RepositoryRecord } from '../repositories/Repository';
import { PullRequest } from './PullRequest';
import { findOpenPullRequest } from './findOpenPullRequest';
import { findPullRequest } from './findPullRequest';

/** What can be changed on a pull request. */
export interface UpdatePullRequestOptions {
  title?: string;
  body?: string;
  state?: 'open' | 'closed';
  base?: string;
  draft?: boolean;
  /** Names, in the place of those that are there. */
  labels?: string[];
  /** Logins, in the place of those that are there. */
  assignees?: string[];
}

/** Changes a pull request's fields. */
export async function updatePullRequest(
  repository: Repository,
  number: number,
  options: UpdatePullRequestOptions,
): Promise<PullRequest> {
  const { git } = repository;
  return await repository.change(async record => {
    const pull = findPullRequest(record, number);
    const now = new Date().toISOString();
    if (options.base !== undefined && options.base !== pull.base) {
      const baseSha = await readRef(git, `refs/heads/${options.base}`);
      if (baseSha === undefined || pull.state === 'closed') {
        throw GithubError.validation({
          resource: 'PullRequest',
          field: 'base',
          code: 'invalid',
        });
      }
      pull.base = options.base;
      pull.baseSha = baseSha;
    }
    if (options.state === 'closed' && pull.state === 'open') {
      pull.state = 'closed';
      pull.closedAt = now;
    }
    if (options.state === 'open' && pull.state === 'closed') {
      await reopen(repository, record, pull);
    }
    pull.title = options.title ?? pull.title;
    pull.body = options.body ?? pull.body;
    pull.draft = options.draft ?? pull.draft;
    pull.labels = options.labels ?? pull.labels;
    pull.assignees = options.assignees ?? pull.assignees;
    pull.updatedAt = now;
    return pull;
  });
}

async function reopen(
  repository: Repository,
  record: RepositoryRecord,
  pull: PullRequest,
): Promise<void> {
  const headSha = await readRef(repository.git, `refs/heads/${pull.head}`);
  const taken = findOpenPullRequest(record, pull) !== undefined;
  if (pull.mergedAt !== undefined || headSha === undefined || taken) {
    throw GithubError.validation({
      resource: 'PullRequest',
      code: 'custom',
      field: 'state',
      message: taken
        ? `state cannot be changed. There is already an open pull request from ${pull.head} to ${pull.base}.`
        : `state cannot be changed. The ${pull.head} branch has been ${
            pull.mergedAt === undefined ? 'deleted' : 'merged'
          }.`,
    });
  }
  pull.state = 'open';
  pull.closedAt = undefined;
  pull.headSha = headSha;
}
