import type {
  FileStates,
  PlannedFile,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';

/**
 * How a planned file compares with the GitOps repository; `hidden` is there, but
 * not to be read by this user.
 */
export type FileChange =
  | 'new'
  | 'changed'
  | 'same'
  | 'deleted'
  | 'hidden'
  | 'unknown';

/** A planned file, compared with what is there. */
export interface ComparedFile extends PlannedFile {
  readonly change: FileChange;
}

/** Compares planned files with what the GitOps repository holds. */
export function compareFiles(
  files: readonly PlannedFile[],
  states: FileStates | undefined,
): ComparedFile[] {
  return files.map(file => ({ ...file, change: compare(file, states) }));
}

function compare(
  { path, content }: PlannedFile,
  states: FileStates | undefined,
): FileChange {
  if (!states) {
    return 'unknown';
  }
  if (!Object.hasOwn(states.files, path)) {
    return 'new';
  }
  const there = states.files[path].content;
  if (there === undefined) {
    return 'hidden';
  }
  return there === content ? 'same' : 'changed';
}
