import { listCommits } from '../git/listCommits';
import { mergeTrees } from '../git/mergeTrees';
import { readRef } from '../git/readRef';
import { updateRef } from '../git/updateRef';
import { writeCommit } from '../git/writeCommit';
import { GithubError } from '../http/GithubError';
import { Repository } from '../repositories/Repository';
import { PullRequest } from './PullRequest';
import { findPullRequest } from './findPullRequest';
import { followRefs } from './followRefs';

/** How to merge. */
export interface MergePullRequestOptions {
  /** Default: merge. */
  method?: 'merge' | 'squash';
  /** First line of the commit's message. */
  title?: string;
  /** The rest of it. */
  message?: string;
  /** The head that the caller looked at: any other one is refused. */
  expectedHead?: string;
  user: { login: string; name: string; email: string };
}

/** Merges a pull request into its base branch with a real commit. */
export async function mergePullRequest(
  repository: Repository,
  number: number,
  options: MergePullRequestOptions,
): Promise<PullRequest> {
  const { git } = repository;
  const { method = 'merge', expectedHead, user } = options;
  return await repository.change(async record => {
    const pull = findPullRequest(record, number);
    const head = await readRef(git, `refs/heads/${pull.head}`);
    const base = await readRef(git, `refs/heads/${pull.base}`);
    if (pull.state !== 'open' || pull.draft || !head || !base) {
      throw notMergeable(
        pull.draft ? 'Pull Request is still a draft' : undefined,
      );
    }
    if (expectedHead !== undefined && expectedHead !== head) {
      throw new GithubError(
        409,
        'Head branch was modified. Review and try the merge again.',
      );
    }
    const merge = await mergeTrees(git, base, head);
    if (!merge.clean) {
      throw notMergeable();
    }
    const person = { name: user.name, email: user.email, date: new Date() };
    const commit = await writeCommit(git, {
      tree: merge.tree,
      parents: method === 'merge' ? [base, head] : [base],
      author: person,
      committer: person,
      message: [
        options.title ?? defaultTitle(repository, pull, method),
        options.message ??
          (method === 'merge'
            ? pull.title
            : await squashMessage(repository, head, base)),
      ]
        .filter(Boolean)
        .join('\n\n'),
    });
    if (!(await updateRef(git, `refs/heads/${pull.base}`, commit, base))) {
      throw new GithubError(
        409,
        'Base branch was modified. Review and try the merge again.',
      );
    }
    const now = new Date().toISOString();
    Object.assign(pull, {
      state: 'closed',
      headSha: head,
      baseSha: base,
      mergeCommitSha: commit,
      mergedBy: user.login,
      mergedAt: now,
      closedAt: now,
      updatedAt: now,
    });
    await followRefs(repository, record);
    return pull;
  });
}

function notMergeable(message = 'Pull Request is not mergeable'): GithubError {
  return new GithubError(405, message);
}

function defaultTitle(
  repository: Repository,
  pull: PullRequest,
  method: 'merge' | 'squash',
): string {
  return method === 'merge'
    ? `Merge pull request #${pull.number} from ${repository.owner}/${pull.head}`
    : `${pull.title} (#${pull.number})`;
}

async function squashMessage(
  repository: Repository,
  head: string,
  base: string,
): Promise<string> {
  const commits = await listCommits(repository.git, head, { exclude: [base] });
  return commits
    .reverse()
    .map(commit => `* ${commit.message}`)
    .join('\n\n');
}
