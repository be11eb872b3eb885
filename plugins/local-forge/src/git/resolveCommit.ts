import { Git } from './Git';
import { isRefName } from './isRefName';
import { readObjectHeaders } from './readObjectHeaders';

/**
 * The commit that a branch, a tag, a full ref, HEAD or a (short) id names, in
 * that order; undefined if there is none.
 */
export async function resolveCommit(
  git: Git,
  revision: string,
): Promise<string | undefined> {
  const headers = await readObjectHeaders(git, commitNames(revision));
  return headers.find(header => header?.type === 'commit')?.sha;
}

/** What git may know the commit of a revision by, the likeliest first. */
export function commitNames(revision: string): string[] {
  const candidates: string[] = [];
  if (revision === 'HEAD') {
    candidates.push('HEAD');
  } else if (isRefName(`refs/heads/${revision}`)) {
    candidates.push(`refs/heads/${revision}`, `refs/tags/${revision}`);
    if (/^(heads|tags|pull)\//.test(revision)) {
      candidates.push(`refs/${revision}`);
    } else if (/^refs\/(heads|tags|pull)\//.test(revision)) {
      candidates.push(revision);
    }
    if (/^[0-9a-f]{7,40}$/.test(revision)) {
      candidates.push(revision);
    }
  }
  return candidates.map(candidate => `${candidate}^{commit}`);
}
