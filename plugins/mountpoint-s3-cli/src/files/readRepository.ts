import {
  isLayoutFile,
  MountInputError,
  RepositoryProblem,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { isUtf8 } from 'node:buffer';
import {
  Dirent,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';

/** No file of the layout comes near; what is larger is not even read. */
const LARGEST_FILE = 1024 * 1024;

/** Never part of a layout, and large. */
const SKIPPED = new Set(['.git', '.terraform', 'node_modules']);

/** Folders that a layout lies in; what is behind a link there isn't seen. */
const ABOVE_LAYOUT =
  /^(?:.*\/)?(?:clusters(?:\/[^/]*(?:\/s3-mounts)?)?|buckets(?:\/[^/]*)?|modules(?:\/mountpoint-s3(?:\/v1)?)?)$/s;
const IN_A_CLUSTER = /^(?:.*\/)?clusters\/[^/]*\/s3-mounts\//s;

function problem(
  severity: RepositoryProblem['severity'],
  path: string,
  message: string,
): RepositoryProblem {
  return { severity, path, message };
}

/** A file's text, or a sentence that says why it can't be had. */
function readText(file: string): { text?: string; reason?: string } {
  const { size } = statSync(file);
  if (size > LARGEST_FILE) {
    return {
      reason: `has ${size} bytes, more than the ${LARGEST_FILE} that are read: no file of the layout is as large`,
    };
  }
  const bytes = readFileSync(file);
  return isUtf8(bytes)
    ? { text: bytes.toString('utf8') }
    : { reason: 'is not text in UTF-8' };
}

/** What is to be said of an entry that is neither a file nor a folder. */
function specialEntry(entry: Dirent, path: string): RepositoryProblem[] {
  const what = entry.isSymbolicLink()
    ? 'is a symbolic link, which is not followed'
    : 'is neither a file nor a folder';
  if (isLayoutFile(path) || IN_A_CLUSTER.test(path)) {
    return [problem('error', path, `${what}: put the file itself here`)];
  }
  return ABOVE_LAYOUT.test(path)
    ? [
        problem(
          'warning',
          path,
          `${what}: what S3 Mounts has behind it is not checked`,
        ),
      ]
    : [];
}

/** The sentence for what the operating system says. */
function reasonOf(cause: unknown): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  return `can't be read: ${code ?? message}`;
}

/** The folder itself, which may be named through a link. */
function openFolder(folder: string): string {
  const refuse = (reason: string) =>
    new MountInputError([
      { field: 'folder', message: `\`${folder}\` ${reason}` },
    ]);
  let top: string;
  let isFolder: boolean;
  try {
    top = realpathSync(folder);
    isFolder = statSync(top).isDirectory();
  } catch (cause) {
    throw refuse(
      (cause as NodeJS.ErrnoException).code === 'ENOENT'
        ? 'does not exist: give the working tree of a GitOps repository'
        : reasonOf(cause),
    );
  }
  if (!isFolder) {
    throw refuse('is a file: give the working tree of a GitOps repository');
  }
  return top;
}

/**
 * Reads what belongs to the layout from the working tree of a GitOps
 * repository. No link is followed, so nothing outside of it is read.
 *
 * @returns the files' texts by path, and what can't be read
 * @throws a MountInputError when the folder itself can't be read
 */
export function readRepository(folder: string): {
  files: Map<string, string>;
  problems: RepositoryProblem[];
} {
  const files = new Map<string, string>();
  const problems: RepositoryProblem[] = [];
  const top = openFolder(folder);
  const pending = [''];
  for (let below = pending.pop(); below !== undefined; below = pending.pop()) {
    let entries: Dirent[];
    try {
      entries = readdirSync(join(top, below), { withFileTypes: true });
    } catch (cause) {
      problems.push(problem('error', below || '.', reasonOf(cause)));
      continue;
    }
    for (const entry of entries) {
      const path = below ? `${below}/${entry.name}` : entry.name;
      if (entry.isDirectory()) {
        if (!SKIPPED.has(entry.name)) {
          pending.push(path);
        }
      } else if (!entry.isFile()) {
        problems.push(...specialEntry(entry, path));
      } else if (isLayoutFile(path)) {
        try {
          const { text, reason } = readText(join(top, path));
          if (text !== undefined) {
            files.set(path, text);
          } else {
            problems.push(problem('error', path, reason!));
          }
        } catch (cause) {
          problems.push(problem('error', path, reasonOf(cause)));
        }
      }
    }
  }
  return { files, problems };
}
