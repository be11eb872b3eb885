import type { RepositoryTreeSchema } from '@gitbeaker/rest';
import { TreeEntry } from '../Forge';
import { toTreeEntry } from './blobLookups';
import { GitlabApiError } from './GitlabApiError';
import { GitlabClient } from './GitlabClient';

/**
 * Every file below the nearest folder that holds all of some paths, in one call;
 * undefined where it holds more than a page of GitLab's, which is 100 files and
 * folders.
 *
 * @remarks
 *
 * However many files are new, their folder is mostly new or small
 * (https://docs.gitlab.com/api/repositories/#list-repository-tree).
 */
export async function readFolder(
  client: GitlabClient,
  commit: string,
  paths: string[],
): Promise<Map<string, TreeEntry> | undefined> {
  try {
    const { items, last } = await client.getPage<RepositoryTreeSchema>(
      '/repository/tree',
      1,
      { ref: commit, path: folderOf(paths), recursive: 'true' },
    );
    return last
      ? new Map(
          items
            .filter(({ type }) => type === 'blob')
            .map(({ id, mode, path }) => [path, toTreeEntry(id, mode)]),
        )
      : undefined;
  } catch (error) {
    if (isNoFolder(error)) {
      return new Map();
    }
    throw error;
  }
}

/** The deepest folder that all paths are in; empty for the root. */
function folderOf(paths: string[]): string {
  const [first, ...others] = paths.map(path => path.split('/').slice(0, -1));
  const end = first.findIndex((part, index) =>
    others.some(other => other[index] !== part),
  );
  return first.slice(0, end === -1 ? undefined : end).join('/');
}

/** GitLab says so of a commit's missing folder, and also of a missing project. */
function isNoFolder(error: unknown): boolean {
  return (
    error instanceof GitlabApiError &&
    error.status === 404 &&
    !error.detail.includes('Project')
  );
}
