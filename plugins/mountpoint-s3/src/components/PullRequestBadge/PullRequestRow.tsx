import { Text } from '@backstage/ui';
import type { PullRequestState } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { useMessages } from '../../translation/useMessages';
import { ExternalLink } from '../ExternalLink/ExternalLink';
import { PullRequestBadge } from './PullRequestBadge';
import styles from './PullRequestRow.module.css';

/** A pull request in a list: what it is for, where it stands, and the way to it. */
export function PullRequestRow(props: { pullRequest: PullRequestState }) {
  const { number, purpose, title, url } = props.pullRequest;
  const t = useMessages();
  return (
    <div className={styles.row}>
      <PullRequestBadge pullRequest={props.pullRequest} />
      <div className={styles.text}>
        <ExternalLink href={url}>{`#${number} ${title}`}</ExternalLink>
        <Text as="p" variant="body-small" color="secondary">
          {t(
            purpose === 'set-up'
              ? 'mount.purpose.setUp'
              : (`mount.purpose.${purpose}` as const),
          )}
        </Text>
      </div>
    </div>
  );
}
