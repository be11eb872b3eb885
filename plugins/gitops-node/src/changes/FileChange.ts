/** What git calls a file's mode: plain, executable, or a symbolic link. @public */
export type FileMode = '100644' | '100755' | '120000';

/** A file's content and mode. Of a symbolic link, the content is its target. @public */
export interface RepositoryFile {
  /** Its mode. */
  mode: FileMode;
  /** Its bytes. */
  content: Buffer;
}

/** One file that a commit adds, modifies or deletes. @public */
export type FileChange =
  | { kind: 'add' | 'modify'; path: string; file: RepositoryFile }
  | { kind: 'delete'; path: string };
