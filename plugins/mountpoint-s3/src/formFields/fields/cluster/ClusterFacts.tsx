import {
  RiCheckboxCircleLine,
  RiQuestionLine,
  RiSeedlingLine,
} from '@remixicon/react';
import type { PlanPurpose } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import type { ReactNode } from 'react';
import { useMessages } from '../../../translation/useMessages';
import styles from './ClusterFacts.module.css';
import type { KnownCluster } from './useClusters';

/** Where a cluster is, and whether it is ready for mounts. */
export function ClusterFacts(props: {
  cluster: KnownCluster;
  /** What the form is for; a new mount, if it says nothing. */
  purpose?: PlanPurpose;
}) {
  const { arn, identity, isSetUp, problems } = props.cluster;
  const t = useMessages();
  return (
    <dl className={styles.facts}>
      {arn && (
        <>
          <Fact term={t('form.cluster.region')}>{arn.region}</Fact>
          <Fact term={t('form.cluster.account')}>{arn.account}</Fact>
        </>
      )}
      {identity && (
        <Fact term={t('form.cluster.identity')}>
          {t(`form.cluster.identities.${identity}`)}
        </Fact>
      )}
      {problems.length === 0 && (
        <Fact term={t('form.cluster.mounts')}>
          <span className={styles.setUp}>
            <SetUpIcon isSetUp={isSetUp} />
            {isSetUp === false && props.purpose
              ? t('form.cluster.notSetUp')
              : t(`form.cluster.setUp.${isSetUp ?? 'unknown'}`)}
          </span>
        </Fact>
      )}
    </dl>
  );
}

function Fact(props: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{props.term}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function SetUpIcon(props: { isSetUp: boolean | undefined }) {
  switch (props.isSetUp) {
    case true:
      return <RiCheckboxCircleLine size={16} aria-hidden />;
    case false:
      return <RiSeedlingLine size={16} aria-hidden />;
    default:
      return <RiQuestionLine size={16} aria-hidden />;
  }
}
