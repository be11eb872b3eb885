import type { ClusterState } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { memo } from 'react';
import { useMessages } from '../translation/useMessages';

/** What files are compared with: a repository, and its commit if it has any. */
export const ComparedWith = memo(function ComparedWithView(props: {
  gitops: ClusterState['gitops'];
  commit: string | undefined;
}) {
  const { gitops, commit } = props;
  const t = useMessages();
  const repository = gitops.url.replace(/^https?:\/\//, '');
  return (
    <>
      {commit
        ? t('preview.files.of', { repository, commit: commit.slice(0, 7) })
        : t('preview.files.ofNoCommit', { repository })}
    </>
  );
});
