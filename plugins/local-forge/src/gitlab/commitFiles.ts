import { isObjectId } from '../git/isObjectId';
import { isRefName } from '../git/isRefName';
import { Commit } from '../git/listCommits';
import { readCommit } from '../git/readCommit';
import { readRef } from '../git/readRef';
import { readObjectHeaders } from '../git/readObjectHeaders';
import { updateRef } from '../git/updateRef';
import { writeCommit } from '../git/writeCommit';
import { followRefs } from '../pulls/followRefs';
import { findProtection } from '../refs/requireUnprotected';
import { Repository } from '../repositories/Repository';
import { CommitAction } from './CommitAction';
import { GitlabContext } from './GitlabContext';
import { GitlabError } from './GitlabError';
import { hasFileChanged } from './hasFileChanged';
import { writeActions } from './writeActions';

/** What GitLab's commit endpoint takes. */
export interface CommitFilesOptions {
  branch: string;
  message: string;
  actions: CommitAction[];
  /** The branch that a new one starts from. */
  startBranch?: string;
  /** The commit that a new branch starts from. */
  startSha?: string;
  /** Overwrites a branch that exists. */
  force?: boolean;
  author: { name: string; email: string };
}

/**
 * Commits changes of files to a branch, with the checks and the words of GitLab's
 * `Commits::CreateService` and `Files::MultiService`
 * (https://gitlab.com/gitlab-org/gitlab/-/blob/master/app/services/commits/create_service.rb,
 * https://gitlab.com/gitlab-org/gitlab/-/blob/master/app/services/files/multi_service.rb).
 */
export async function commitFiles(
  repository: Repository,
  options: CommitFilesOptions,
  context: GitlabContext,
): Promise<Commit> {
  const { git } = repository;
  const { author, branch, force, message, startSha } = options;
  const startBranch =
    options.startBranch ?? (startSha === undefined ? branch : undefined);
  const name = `refs/heads/${branch}`;
  const { archived } = await repository.read();
  if (archived) {
    throw GitlabError.forbidden('You are not allowed to push into this branch');
  }
  return await repository.change(async record => {
    if (findProtection(record, name) !== undefined) {
      throw GitlabError.forbidden(
        'You are not allowed to push into this branch',
      );
    }
    const current = await readRef(git, name);
    const isEmpty =
      (await readRef(git, `refs/heads/${await repository.defaultBranch()}`)) ===
      undefined;
    const start = isEmpty
      ? undefined
      : await findStart(repository, { startBranch, startSha });
    const isOtherBranch = startBranch !== branch || startSha !== undefined;
    if (isOtherBranch) {
      if (current !== undefined && !force) {
        throw refused(
          `A branch called '${branch}' already exists. Switch to that branch in order to make changes`,
        );
      }
      if (!isRefName(name) || branch.startsWith('-')) {
        throw refused(
          `Something went wrong when we tried to create '${branch}' for you: Branch name is invalid`,
        );
      }
    }
    for (const action of options.actions) {
      if (await hasFileChanged(repository, startBranch, action)) {
        throw refused(
          `The file has changed since you started editing it: ${action.filePath}`,
        );
      }
    }
    const person = { ...author, date: new Date() };
    const sha = await writeCommit(git, {
      tree: await writeActions(git, start, options.actions),
      parents: start === undefined ? [] : [start],
      author: person,
      committer: { ...context.user, date: person.date },
      message,
    });
    if (!(await updateRef(git, name, sha, current))) {
      throw refused(`Could not update ${name}. Please refresh and try again.`);
    }
    await followRefs(repository, record);
    return await readCommit(git, sha);
  });
}

async function findStart(
  { git }: Repository,
  {
    startBranch,
    startSha,
  }: Pick<CommitFilesOptions, 'startBranch' | 'startSha'>,
): Promise<string> {
  if (startBranch !== undefined && startSha !== undefined) {
    throw refused("You can't pass both start_branch and start_sha");
  }
  if (startSha !== undefined) {
    if (!isObjectId(startSha)) {
      throw refused(`Invalid start_sha '${startSha}'`);
    }
    const [header] = await readObjectHeaders(git, [startSha]);
    if (header?.type !== 'commit') {
      throw refused(`Cannot find start_sha '${startSha}'`);
    }
    return startSha;
  }
  const head = await readRef(git, `refs/heads/${startBranch}`);
  if (head === undefined) {
    throw refused('You can only create or edit files when you are on a branch');
  }
  return head;
}

function refused(message: string): GitlabError {
  return GitlabError.message(400, message);
}
