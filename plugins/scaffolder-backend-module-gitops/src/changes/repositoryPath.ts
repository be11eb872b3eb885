import { InputError } from '@backstage/errors';
import { posix } from 'node:path';

/**
 * A path of the repository from a folder of it and a path below that folder.
 *
 * @param field - the input that the path comes from, for the error
 * @param folder - as `repositoryFolder` gives it
 * @param path - relative to the folder, with slashes
 * @throws InputError if the path leaves the folder or is none that git can hold
 */
export function repositoryPath(
  field: string,
  folder: string,
  path: string,
): string {
  const below = normalized(field, path);
  if (below === '') {
    throw new InputError(
      `The input ${field} names a folder ('${path}'), not a file`,
    );
  }
  return folder ? `${folder}/${below}` : below;
}

/**
 * A folder of the repository without slashes at its ends; empty for its root.
 *
 * @throws InputError if it leaves the repository or is none that git can hold
 */
export function repositoryFolder(field: string, folder: string): string {
  return normalized(field, folder);
}

function normalized(field: string, path: string): string {
  if (posix.isAbsolute(path) || path.includes('\\')) {
    throw invalid(field, path, 'a relative path with forward slashes');
  }
  const clean = posix.normalize(path).replace(/\/$/, '');
  if (clean === '.' || clean === '') {
    return '';
  }
  const parts = clean.split('/');
  if (parts.includes('..')) {
    throw invalid(field, path, 'a path that stays inside the folder');
  }
  if (parts.some(part => part.toLowerCase() === '.git')) {
    throw invalid(field, path, "a path outside of git's own folder .git");
  }
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\u007f]/.test(clean)) {
    throw invalid(field, path, 'a path without control characters');
  }
  return clean;
}

function invalid(field: string, path: string, allowed: string): InputError {
  return new InputError(
    `The input ${field} has ${JSON.stringify(path)}: allowed is ${allowed}`,
  );
}
