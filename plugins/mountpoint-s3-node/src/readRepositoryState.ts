import { isError } from '@backstage/errors';
import {
  RepositoryState,
  StatePaths,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { pullRequestsUrl } from './pullRequestsUrl';
import {
  readRepositoryFiles,
  ReadRepositoryFilesOptions,
} from './readRepositoryFiles';
import { fileUrl } from './treeUrl';

/** What {@link readRepositoryState} reads. @public */
export type ReadRepositoryStateOptions = Omit<
  ReadRepositoryFilesOptions,
  'filter'
> & {
  /** Where to look. */
  paths: StatePaths;
};

/** Whether the mount is on its own branch: asked for, and not merged. */
async function isRequested(
  options: ReadRepositoryStateOptions,
): Promise<boolean> {
  const { reader, integrations, settings, paths, signal } = options;
  const place = { url: settings.url, branch: paths.branch };
  try {
    await reader.readUrl(fileUrl(integrations, place, paths.mount), { signal });
    return true;
  } catch (error) {
    if (isError(error) && error.name === 'NotFoundError') {
      return false;
    }
    throw error;
  }
}

/**
 * Reads what the plan of a new mount needs to know of the GitOps repository:
 * is the cluster set up, does this mount exist, is it asked for already, is the
 * Terraform module there.
 *
 * @throws an InputError when the repository can't be found
 * @public
 */
export async function readRepositoryState(
  options: ReadRepositoryStateOptions,
): Promise<RepositoryState> {
  const { paths, integrations, settings } = options;
  const wanted = new Set([paths.cluster, paths.mount, paths.module]);
  const { commit, files } = await readRepositoryFiles({
    ...options,
    filter: path => wanted.has(path),
  });
  const mount = files.get(paths.mount);
  return {
    commit,
    cluster: files.get(paths.cluster),
    mount,
    module: files.get(paths.module),
    requested:
      mount === undefined && (await isRequested(options))
        ? pullRequestsUrl(integrations, settings, paths.branch)
        : undefined,
  };
}
