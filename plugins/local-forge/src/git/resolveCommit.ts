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
  const candidates: string[] = [];
  if (revision === 'HEAD') {
    candidates.push('HEAD');
  } else if (await isRefName(git, `refs/heads/${revision}`)) {
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
  const headers = await readObjectHeaders(
    git,
    candidates.map(candidate => `${candidate}^{commit}`),
  );
  return headers.find(header => header?.type === 'commit')?.sha;
}
