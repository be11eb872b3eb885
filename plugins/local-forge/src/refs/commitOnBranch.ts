import { isTreePath } from '../git/isTreePath';
import { readObjectHeaders } from '../git/readObjectHeaders';
import { readRef } from '../git/readRef';
import { updateRef } from '../git/updateRef';
import { writeBlobs } from '../git/writeBlobs';
import { writeCommit } from '../git/writeCommit';
import { writeTree } from '../git/writeTree';
import { GithubError } from '../http/GithubError';
import { followRefs } from '../pulls/followRefs';
import { Repository } from '../repositories/Repository';
import { requireUnprotected } from './requireUnprotected';

/** A commit to be and where it goes. */
export interface CommitOnBranchOptions {
  /** Full name, such as `refs/heads/main`. */
  branch: string;
  /** The head that the caller looked at: any other one is refused. */
  expectedHead: string;
  message: string;
  additions: { path: string; content: Buffer }[];
  /** Paths of files. */
  deletions: string[];
  author: { name: string; email: string };
}

/**
 * Adds a commit to a branch and returns its id.
 *
 * Every added file gets the mode 100644, also where an executable one or a link
 * was: so does GitHub's `createCommitOnBranch`, as its users report
 * (https://github.com/DataDog/commit-headless/pull/46).
 */
export async function commitOnBranch(
  repository: Repository,
  options: CommitOnBranchOptions,
): Promise<string> {
  const { git } = repository;
  const { branch, expectedHead, additions, deletions } = options;
  requireDistinctPaths([...additions.map(({ path }) => path), ...deletions]);
  return await repository.change(async record => {
    const head = await readRef(git, branch);
    if (head === undefined) {
      throw GithubError.graphql(
        'NOT_FOUND',
        `Could not resolve to a Ref with the name '${branch}'.`,
      );
    }
    if (head !== expectedHead) {
      throw staleHead(expectedHead);
    }
    requireUnprotected(record, branch, 'update');
    await requireFiles(repository, head, deletions);
    const blobs = await writeBlobs(
      git,
      additions.map(({ content }) => content),
    );
    const tree = await writeTree(git, `${head}^{tree}`, [
      ...deletions.map(path => ({ path, mode: '100644', sha: undefined })),
      ...additions.map(({ path }, index) => ({
        path,
        mode: '100644',
        sha: blobs[index],
      })),
    ]);
    const person = { ...options.author, date: new Date() };
    const commit = await writeCommit(git, {
      tree,
      parents: [head],
      author: person,
      committer: person,
      message: options.message,
    });
    if (!(await updateRef(git, branch, commit, head))) {
      throw staleHead(expectedHead);
    }
    await followRefs(repository, record);
    return commit;
  });
}

function requireDistinctPaths(paths: string[]): void {
  const bad = paths.find(path => !isTreePath(path));
  if (bad !== undefined) {
    throw GithubError.graphql(
      'UNPROCESSABLE',
      `The path '${bad}' is malformed: paths are relative to the root, without empty, '.', '..' and '.git' segments.`,
    );
  }
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice !== undefined) {
    throw GithubError.graphql(
      'UNPROCESSABLE',
      `The path '${twice}' is given more than once: paths must be unique across all additions and deletions.`,
    );
  }
}

async function requireFiles(
  repository: Repository,
  head: string,
  paths: string[],
): Promise<void> {
  const headers = await readObjectHeaders(
    repository.git,
    paths.map(path => `${head}:${path}`),
  );
  if (headers.some(header => header?.type !== 'blob')) {
    throw GithubError.graphql(
      'NOT_FOUND',
      `A path was requested for deletion which does not exist as of commit oid \`${head}\``,
    );
  }
}

function staleHead(expectedHead: string): GithubError {
  return GithubError.graphql(
    'STALE_DATA',
    // Two spaces, as GitHub sends them.
    `Expected branch to point to "${expectedHead}" but it did not.  Pull and try again.`,
  );
}
