import { UrlReaderService } from '@backstage/backend-plugin-api';
import { InputError, isError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import {
  RepositoryState,
  StatePaths,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { GitopsSettings } from './GitopsSettings';
import { treeUrl } from './treeUrl';

/**
 * Reads what a plan needs to know of the GitOps repository.
 *
 * @remarks
 *
 * One read, however large the repository is and however much is mounted: the
 * tree at one commit, of which only the files at `paths` are kept. So they
 * belong together, and the commit is known.
 *
 * @throws an InputError when the repository can't be found or read
 * @public
 */
export async function readRepositoryState(options: {
  reader: UrlReaderService;
  integrations: ScmIntegrationRegistry;
  settings: Pick<GitopsSettings, 'url' | 'branch'>;
  paths: StatePaths;
  signal?: AbortSignal;
}): Promise<RepositoryState> {
  const { reader, integrations, settings, paths, signal } = options;
  const wanted = new Set(Object.values(paths));
  try {
    const tree = await reader.readTree(treeUrl(integrations, settings), {
      filter: path => wanted.has(path),
      signal,
    });
    const files = new Map<string, string>();
    for (const file of await tree.files()) {
      files.set(file.path, (await file.content()).toString('utf8'));
    }
    return {
      commit: tree.etag,
      cluster: files.get(paths.cluster),
      mount: files.get(paths.mount),
      module: files.get(paths.module),
    };
  } catch (error) {
    if (isError(error) && error.name === 'NotFoundError') {
      throw new InputError(
        `The branch ${settings.branch} of the GitOps repository ${settings.url} can't be found: check mountpointS3.gitops in app-config, and that the token of its integration may read it`,
        error,
      );
    }
    throw error;
  }
}
