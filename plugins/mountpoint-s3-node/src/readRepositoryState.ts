import {
  RepositoryState,
  StatePaths,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import {
  readRepositoryFiles,
  ReadRepositoryFilesOptions,
} from './readRepositoryFiles';

/** What {@link readRepositoryState} reads. @public */
export type ReadRepositoryStateOptions = Omit<
  ReadRepositoryFilesOptions,
  'filter'
> & {
  /** Where to look. */
  paths: StatePaths;
};

/**
 * Reads what the plan of a new mount needs to know of the GitOps repository:
 * is the cluster set up, does this mount exist, is the Terraform module there.
 *
 * @throws an InputError when the repository can't be found
 * @public
 */
export async function readRepositoryState(
  options: ReadRepositoryStateOptions,
): Promise<RepositoryState> {
  const { paths } = options;
  const wanted = new Set([paths.cluster, paths.mount, paths.module]);
  const { commit, files } = await readRepositoryFiles({
    ...options,
    filter: path => wanted.has(path),
  });
  return {
    commit,
    cluster: files.get(paths.cluster),
    mount: files.get(paths.mount),
    module: files.get(paths.module),
  };
}
