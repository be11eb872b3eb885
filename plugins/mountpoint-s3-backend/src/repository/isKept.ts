import { isLayoutFile } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';

/**
 * Whether a file of the GitOps repository is one that a page may ask for: one of
 * the layout below its root, or of the pipelines at the repository's top.
 */
export function isKept(root: string, path: string): boolean {
  return (
    path === 'atlantis.yaml' ||
    (isLayoutFile(path) &&
      (root === '' ||
        path.startsWith(`${root}/`) ||
        path.startsWith('.github/')))
  );
}
