import { useApi } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mountpointS3ApiRef } from '../api/mountpointS3ApiRef';
import { Loaded } from '../components/Loaded/Loaded';
import { PullRequestRow } from '../components/PullRequestBadge/PullRequestRow';
import { Section } from '../components/Section/Section';
import { useMessages } from '../translation/useMessages';
import styles from './MountPullRequests.module.css';

/** The pull requests of a mount, with where each stands. */
export function MountPullRequests(props: {
  /** Entity reference of the mount. */
  mountRef: string;
}) {
  const { mountRef } = props;
  const t = useMessages();
  const api = useApi(mountpointS3ApiRef);
  const state = useAsyncRetry(
    () => api.listMountPullRequests(mountRef),
    [api, mountRef],
  );

  return (
    <Section title={t('mount.pullRequestsTitle')}>
      <Loaded state={state} what={t('mount.pullRequestsWhat')} lines={2}>
        {pullRequests =>
          pullRequests.length === 0 ? (
            <Text as="p" color="secondary">
              {t('mount.noPullRequests')}
            </Text>
          ) : (
            <ul className={styles.list}>
              {pullRequests.map(pullRequest => (
                <li key={pullRequest.url}>
                  <PullRequestRow pullRequest={pullRequest} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
}
