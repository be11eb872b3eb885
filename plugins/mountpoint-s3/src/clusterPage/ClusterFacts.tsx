import { Flex } from '@backstage/ui';
import {
  RiAlertLine,
  RiCheckboxBlankCircleLine,
  RiCheckboxCircleLine,
} from '@remixicon/react';
import type { ClusterSummary } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { Fact } from '../components/Fact/Fact';
import { Facts } from '../components/Fact/Facts';
import { ProblemAlert } from '../components/ProblemAlert/ProblemAlert';
import { describeCredentials } from '../mount/describeCredentials';
import { useMessages } from '../translation/useMessages';
import styles from './ClusterFacts.module.css';

/** What there is to know of a cluster before something is mounted on it. */
export function ClusterFacts(props: { cluster: ClusterSummary }) {
  const { arn, isSetUp, identity, credentials, problems } = props.cluster;
  const t = useMessages();
  const isUsable = problems.length === 0;

  return (
    <Flex direction="column" gap="5">
      {!isUsable && (
        <ProblemAlert title={t('cluster.cannotBeUsed')} problems={problems} />
      )}
      <Facts>
        <Fact
          label={t('cluster.status')}
          value={t(isSetUp ? 'cluster.isSetUp' : 'cluster.isNotSetUp')}
          hint={isSetUp || !isUsable ? undefined : t('cluster.isNotSetUpHint')}
        >
          <span className={styles.status}>
            <StatusIcon isSetUp={isSetUp} isUsable={isUsable} />
            {t(isSetUp ? 'cluster.isSetUp' : 'cluster.isNotSetUp')}
          </span>
        </Fact>
        {identity && (
          <Fact
            label={t('cluster.identity')}
            value={t(
              identity === 'irsa' ? 'cluster.irsa' : 'cluster.podIdentity',
            )}
            hint={t(
              identity === 'irsa'
                ? 'cluster.irsaHint'
                : 'cluster.podIdentityHint',
            )}
          />
        )}
        {credentials && (
          <Fact
            label={t('cluster.credentials')}
            value={describeCredentials(credentials, t).label}
          />
        )}
        {arn && (
          <>
            <Fact label={t('cluster.region')} value={arn.region} />
            <Fact
              label={t('cluster.account')}
              value={arn.account}
              copyAs={t('cluster.copyAccount')}
            />
            <Fact
              label={t('cluster.eksName')}
              value={arn.cluster}
              copyAs={t('cluster.copyEksName')}
            />
          </>
        )}
      </Facts>
    </Flex>
  );
}

function StatusIcon(props: { isSetUp: boolean; isUsable: boolean }) {
  if (!props.isUsable) {
    return <RiAlertLine className={styles.icon} aria-hidden />;
  }
  return props.isSetUp ? (
    <RiCheckboxCircleLine className={styles.icon} aria-hidden />
  ) : (
    <RiCheckboxBlankCircleLine className={styles.icon} aria-hidden />
  );
}
