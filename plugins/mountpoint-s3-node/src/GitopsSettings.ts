import { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { NewClusterSettings } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';

/**
 * The operator's configuration, `mountpointS3` in app-config.
 *
 * @public
 */
export interface GitopsSettings {
  /** The GitOps repository's address in the browser. */
  url: string;
  /** The branch that Argo CD follows. */
  branch: string;
  /** The folder in which everything lies; empty for the repository's top. */
  root: string;
  /** What clusters without a `cluster.yaml` start with. */
  newClusters: NewClusterSettings;
}

/**
 * Reads the operator's configuration.
 *
 * @throws an InputError when the GitOps repository is not configured
 * @public
 */
export function readGitopsSettings(config: RootConfigService): GitopsSettings {
  const section = config.getOptionalConfig('mountpointS3');
  if (!section?.has('gitops.url')) {
    throw new InputError(
      'S3 mounts are not configured: set mountpointS3.gitops.url in app-config to the GitOps repository, such as https://github.com/acme/gitops',
    );
  }
  return {
    url: section.getString('gitops.url').replace(/\/+$/, ''),
    branch: section.getOptionalString('gitops.branch') ?? 'main',
    root: section.getOptionalString('gitops.root') ?? '',
    newClusters: section.getOptional<NewClusterSettings>('newClusters') ?? {},
  };
}
