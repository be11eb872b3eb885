import { BranchCommit, Divergence } from '../Forge';
import { GithubClient } from './GithubClient';

/**
 * How many files a comparison lists at most
 * (https://docs.github.com/en/rest/commits/commits#compare-two-commits).
 */
const COMPARED_FILES = 300;

interface GithubFile {
  filename: string;
  previous_filename?: string;
}

/** What a commit has that a branch has not: one call, three for 300 files or more. */
export async function readDivergence(
  client: GithubClient,
  targetBranch: string,
  commit: string,
): Promise<Divergence> {
  const { files = [], merge_base_commit } = await client.rest<{
    merge_base_commit: { sha: string };
    files?: GithubFile[];
  }>(
    'read',
    'read the repository',
    'GET /repos/{owner}/{repo}/compare/{basehead}',
    { basehead: `${targetBranch}...${commit}`, per_page: 1 },
  );
  const mergeBase = merge_base_commit.sha;
  if (files.length < COMPARED_FILES) {
    return { mergeBase, changedPaths: files.flatMap(pathsOf) };
  }
  const [before, after] = await Promise.all([
    listFiles(client, mergeBase),
    listFiles(client, commit),
  ]);
  const all = new Set([...before.keys(), ...after.keys()]);
  return {
    mergeBase,
    changedPaths: [...all].filter(path => before.get(path) !== after.get(path)),
  };
}

/** The newest commits of a commit's history: one call. */
export async function readRecentCommits(
  client: GithubClient,
  commit: string,
): Promise<BranchCommit[]> {
  const commits = await client.rest<
    {
      sha: string;
      commit: {
        message: string;
        author: { name?: string; email?: string } | null;
      };
      parents: unknown[];
    }[]
  >('read', 'read the repository', 'GET /repos/{owner}/{repo}/commits', {
    sha: commit,
    per_page: 20,
  });
  return commits.map(({ commit: { author, message }, parents, sha }) => ({
    sha,
    message,
    author: `${author?.name} <${author?.email}>`,
    merge: parents.length > 1,
  }));
}

/** Every path that a commit changes: one call for each 300. */
export async function readCommitPaths(
  client: GithubClient,
  commit: string,
): Promise<string[]> {
  const paths: string[] = [];
  for (let page = 1; ; page += 1) {
    const { files = [] } = await client.rest<{ files?: GithubFile[] }>(
      'read',
      'read the repository',
      'GET /repos/{owner}/{repo}/commits/{ref}',
      { ref: commit, page, per_page: COMPARED_FILES },
    );
    paths.push(...files.flatMap(pathsOf));
    if (files.length < COMPARED_FILES) {
      return paths;
    }
  }
}

/** What every file of a commit is, by its path. */
async function listFiles(
  client: GithubClient,
  commit: string,
): Promise<Map<string, string>> {
  const { tree, truncated } = await client.rest<{
    tree: { path: string; sha: string; mode: string; type: string }[];
    truncated: boolean;
  }>(
    'read',
    'read the repository',
    'GET /repos/{owner}/{repo}/git/trees/{tree_sha}',
    { tree_sha: commit, recursive: '1' },
  );
  if (truncated) {
    throw client.refusals.invalid(
      'list what the earlier request has changed',
      'it has changed 300 files or more, and the repository has more files than GitHub lists at once. Close its pull request and delete the branch first',
    );
  }
  return new Map(
    tree
      .filter(({ type }) => type === 'blob')
      .map(({ mode, path, sha }) => [path, `${mode} ${sha}`]),
  );
}

function pathsOf({ filename, previous_filename }: GithubFile): string[] {
  return previous_filename ? [filename, previous_filename] : [filename];
}
