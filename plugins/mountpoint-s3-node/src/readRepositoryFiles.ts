import { UrlReaderService } from '@backstage/backend-plugin-api';
import { InputError, isError } from '@backstage/errors';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { RepositoryFiles } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { GitopsSettings } from './GitopsSettings';
import { treeUrl } from './treeUrl';

/** What {@link readRepositoryFiles} reads. @public */
export interface ReadRepositoryFilesOptions {
  /** Backstage's URL reader. */
  reader: UrlReaderService;
  /** The forges that Backstage knows. */
  integrations: ScmIntegrationRegistry;
  /** Where the repository is. */
  settings: Pick<GitopsSettings, 'url' | 'branch'>;
  /** Which files are wanted, by their path from the repository's top. */
  filter: (path: string) => boolean;
  /** The commit that is known already. */
  etag?: string;
  /** Ends the reading early. */
  signal?: AbortSignal;
}

/**
 * Reads files of the GitOps repository.
 *
 * @remarks
 *
 * One read, however large the repository is and however much is mounted: the
 * tree at one commit, of which only the wanted files are kept. So they belong
 * together, and the commit is known.
 *
 * @throws an InputError when the repository can't be found, a NotModifiedError
 * when the branch is still at `etag`
 * @public
 */
export async function readRepositoryFiles(
  options: ReadRepositoryFilesOptions,
): Promise<RepositoryFiles> {
  const { reader, integrations, settings, filter, etag, signal } = options;
  try {
    const tree = await reader.readTree(treeUrl(integrations, settings), {
      filter,
      etag,
      signal,
    });
    const files = new Map<string, string>();
    for (const file of await tree.files()) {
      files.set(file.path, (await file.content()).toString('utf8'));
    }
    return { commit: tree.etag, files };
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
