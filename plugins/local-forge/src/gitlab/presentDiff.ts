import { FileChange } from '../git/diffCommits';

/** A changed file as GitLab's REST API has it. */
export function presentDiff(change: FileChange) {
  const { mode, patch, path, previousMode, previousPath, status } = change;
  return {
    diff: patch,
    new_path: path,
    old_path: previousPath ?? path,
    a_mode: previousMode,
    b_mode: mode,
    new_file: status === 'added',
    renamed_file: status === 'renamed',
    deleted_file: status === 'removed',
    generated_file: null,
  };
}
