import type { CommitDiffSchema } from '@gitbeaker/rest';

/** Every path that diffs touch; of a renamed file, both of its paths. */
export function changedFiles(
  diffs: readonly Pick<CommitDiffSchema, 'new_path' | 'old_path'>[],
): string[] {
  return [...new Set(diffs.flatMap(diff => [diff.old_path, diff.new_path]))];
}
