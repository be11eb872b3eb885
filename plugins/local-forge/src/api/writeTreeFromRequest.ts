import { Request } from 'express';
import { Git } from '../git/Git';
import { isObjectId } from '../git/isObjectId';
import { isTreePath } from '../git/isTreePath';
import { readObjectHeaders } from '../git/readObjectHeaders';
import { writeBlobs } from '../git/writeBlobs';
import { TreeChange, writeTree } from '../git/writeTree';
import { GithubError } from '../http/GithubError';
import { RequestBody } from './RequestBody';

const TYPES: Record<string, string> = {
  '100644': 'blob',
  '100755': 'blob',
  '120000': 'blob',
  '040000': 'tree',
  '160000': 'commit',
};

interface RequestedEntry {
  path: string;
  mode: string;
  /** null removes the path. */
  sha?: string | null;
  content?: string;
}

/** Writes the tree that `POST git/trees` describes and returns its id. */
export async function writeTreeFromRequest(
  git: Git,
  request: Request,
): Promise<string> {
  const body = new RequestBody(request);
  const entries = readEntries(body.value('tree'));
  const baseTree = await readBaseTree(git, body.optionalText('base_tree'));
  await checkObjects(git, entries);

  const inline = entries.filter(entry => entry.content !== undefined);
  const ids = await writeBlobs(
    git,
    inline.map(entry => Buffer.from(entry.content ?? '')),
  );
  const idOf = new Map(inline.map((entry, index) => [entry, ids[index]]));
  await checkRemovals(git, baseTree, entries);
  const changes: TreeChange[] = entries.map(entry => ({
    path: entry.path,
    mode: entry.mode,
    sha: idOf.get(entry) ?? entry.sha ?? undefined,
  }));
  return await writeTree(git, baseTree, changes);
}

function readEntries(value: unknown): RequestedEntry[] {
  if (!Array.isArray(value)) {
    throw new GithubError(422, 'Invalid tree info');
  }
  return value.map(item => {
    const { path, mode, sha, content } = (item ?? {}) as Record<
      string,
      unknown
    >;
    if (typeof path !== 'string') {
      throw new GithubError(422, 'tree.path is missing');
    }
    if (path.startsWith('/')) {
      throw new GithubError(422, 'tree.path cannot start with a slash');
    }
    if (!isTreePath(path)) {
      throw new GithubError(
        422,
        'tree.path contains a malformed path component',
      );
    }
    if (typeof mode !== 'string' || !(mode in TYPES)) {
      throw new GithubError(
        422,
        'Must supply a valid tree.mode. Valid values are 100644, 100755, 040000, 160000 and 120000',
      );
    }
    const hasSha = sha === null || isObjectId(sha);
    const hasContent = typeof content === 'string';
    if (hasSha === hasContent || (hasContent && TYPES[mode] !== 'blob')) {
      throw new GithubError(
        422,
        'Must supply either tree.sha or tree.content, and content for files only',
      );
    }
    return hasContent
      ? { path, mode, content }
      : { path, mode, sha: sha as string | null };
  });
}

async function readBaseTree(
  git: Git,
  name: string | undefined,
): Promise<string | undefined> {
  if (name === undefined) {
    return undefined;
  }
  const [header] = isObjectId(name)
    ? await readObjectHeaders(git, [`${name}^{tree}`])
    : [];
  if (!header) {
    throw new GithubError(422, 'base_tree is not a valid tree');
  }
  return header.sha;
}

async function checkObjects(
  git: Git,
  entries: RequestedEntry[],
): Promise<void> {
  const referenced = entries.filter(
    // A submodule's commit lives in another repository.
    entry => typeof entry.sha === 'string' && entry.mode !== '160000',
  );
  const headers = await readObjectHeaders(
    git,
    referenced.map(entry => entry.sha as string),
  );
  referenced.forEach((entry, index) => {
    if (headers[index]?.type !== TYPES[entry.mode]) {
      throw new GithubError(
        422,
        `tree.sha ${entry.sha} is not a valid ${TYPES[entry.mode]}`,
      );
    }
  });
}

// The words are not helpful, but they are what clients of GitHub look for.
async function checkRemovals(
  git: Git,
  baseTree: string | undefined,
  entries: RequestedEntry[],
): Promise<void> {
  const removed = entries.filter(entry => entry.sha === null);
  const headers = await readObjectHeaders(
    git,
    removed.map(entry => `${baseTree ?? '-'}:${entry.path}`),
  );
  if (headers.includes(undefined)) {
    throw new GithubError(422, 'GitRPC::BadObjectState');
  }
}
