import { FileChange } from '../../changes/FileChange';

/**
 * One action of GitLab's commit endpoint
 * (https://docs.gitlab.com/api/commits/#create-a-commit).
 */
export interface GitlabCommitAction {
  action: 'create' | 'update' | 'delete' | 'chmod';
  file_path: string;
  content?: string;
  encoding?: 'base64';
  execute_filemode?: boolean;
  last_commit_id?: string;
}

/**
 * A commit's changes as GitLab's actions.
 *
 * @remarks
 *
 * `create` and `update` leave a file's mode alone, so `chmod` follows where it
 * can be another one. A mode that alone has changed gets an `update` as well,
 * because older versions guard only `update` and `delete` by `last_commit_id`.
 *
 * @param seen - the head that the changes were made for. Left out for a new
 * branch, whose parent is given by itself
 */
export function commitActions(
  changes: FileChange[],
  seen: string | undefined,
): GitlabCommitAction[] {
  return changes.flatMap((change): GitlabCommitAction[] => {
    const guarded = { file_path: change.path, last_commit_id: seen };
    if (change.kind === 'delete') {
      return [{ action: 'delete', ...guarded }];
    }
    const { content, mode } = change.file;
    const execute = mode === '100755';
    const chmod: GitlabCommitAction = {
      action: 'chmod',
      ...guarded,
      execute_filemode: execute,
    };
    const encoded = {
      content: content.toString('base64'),
      encoding: 'base64',
    } as const;
    return change.kind === 'add'
      ? [
          { action: 'create', file_path: change.path, ...encoded },
          // The file is in this commit only, so there is nothing to compare.
          ...(execute ? [{ ...chmod, last_commit_id: undefined }] : []),
        ]
      : [{ action: 'update', ...guarded, ...encoded }, chmod];
  });
}
