import { GitlabError } from './GitlabError';
import { Parameters } from './Parameters';

const ACTIONS = ['create', 'delete', 'move', 'update', 'chmod'] as const;

/** One action of a commit. */
export interface CommitAction {
  action: (typeof ACTIONS)[number];
  filePath: string;
  /** Where a moved file was before. */
  previousPath?: string;
  /** Left out by a move that keeps the content. */
  content?: Buffer;
  /** The commit at which the caller saw the file. */
  lastCommitId?: string;
  executable?: boolean;
}

/**
 * Reads an action as GitLab's commit endpoint takes it
 * (https://docs.gitlab.com/api/commits/#create-a-commit).
 */
export function readCommitAction(value: unknown, index: number): CommitAction {
  const parameters = Parameters.of(value);
  const name = `actions[${index}]`;
  const action = ACTIONS.find(each => each === parameters.text('action'));
  if (action === undefined) {
    throw GitlabError.parameter(`${name}[action] does not have a valid value`);
  }
  const content = parameters.optionalText('content');
  const executable = parameters.optionalFlag('execute_filemode');
  const previousPath = parameters.optionalText('previous_path');
  if (action === 'update' && content === undefined) {
    throw GitlabError.parameter(
      `${name}[content] is required for update action`,
    );
  }
  if (action === 'move' && !previousPath) {
    throw GitlabError.parameter(
      `${name}[previous_path] is required for move action`,
    );
  }
  if (action === 'chmod' && executable === undefined) {
    throw GitlabError.parameter(
      `${name}[execute_filemode] is required for chmod action`,
    );
  }
  return {
    action,
    filePath: parameters.text('file_path'),
    previousPath,
    content: decode(content, parameters.optionalText('encoding')),
    lastCommitId: parameters.optionalText('last_commit_id'),
    executable,
  };
}

function decode(
  content: string | undefined,
  encoding: string | undefined,
): Buffer | undefined {
  return content === undefined
    ? undefined
    : Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8');
}
