import { Git } from '../git/Git';
import { isObjectId } from '../git/isObjectId';
import { isRefName } from '../git/isRefName';
import { ObjectHeader, readObjectHeaders } from '../git/readObjectHeaders';
import { GithubError } from '../http/GithubError';

/** Refuses what is no full name of a branch or a tag. */
export function requireRefName(name: string): void {
  if (!/^refs\/(heads|tags)\//.test(name)) {
    throw new GithubError(
      422,
      `Reference name must start with 'refs/heads/' or 'refs/tags/'.`,
    );
  }
  if (!isRefName(name)) {
    throw new GithubError(422, `${name} is not a valid ref name.`);
  }
}

/**
 * The object that a branch or tag is to point at; refuses other names, and
 * objects that are not there or that a branch can't hold.
 */
export async function requireRefTarget(
  git: Git,
  name: string,
  sha: string,
): Promise<ObjectHeader> {
  requireRefName(name);
  const [header] = isObjectId(sha) ? await readObjectHeaders(git, [sha]) : [];
  const isBranch = name.startsWith('refs/heads/');
  if (!header || (isBranch && header.type !== 'commit')) {
    throw new GithubError(422, 'Object does not exist');
  }
  return header;
}
