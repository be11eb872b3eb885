import { EntityLink } from '../components/EntityLink/EntityLink';
import { ExternalLink } from '../components/ExternalLink/ExternalLink';
import { Fact } from '../components/Fact/Fact';
import { Facts } from '../components/Fact/Facts';
import { consoleUrlOf } from '../mount/consoleUrlOf';
import { describeAccess } from '../mount/describeAccess';
import { describeCredentials } from '../mount/describeCredentials';
import type { MountDetails } from '../mount/readMountDetails';
import { useMessages } from '../translation/useMessages';
import { RecordedFacts } from './RecordedFacts';
import type { RecordedMount } from './RecordedMount';

/** What is mounted, as the catalog knows it, and more when there is a record. */
export function MountFacts(props: {
  details: MountDetails;
  /** Entity reference of the mount's cluster, where it is known. */
  clusterRef?: string;
  /** What the GitOps repository records, as soon as it is there. */
  recorded?: RecordedMount;
}) {
  const { details, clusterRef, recorded } = props;
  const t = useMessages();
  const access = details.access ? describeAccess(details.access, t) : undefined;
  const credentials = details.credentials
    ? describeCredentials(details.credentials, t)
    : undefined;
  const consoleUrl = consoleUrlOf(details);
  const overwrite = recorded?.mount.allowOverwrite
    ? ` ${t('mount.overwrite')}`
    : '';

  return (
    <Facts>
      <Fact
        label={t('mount.fact.bucket')}
        value={details.bucket}
        copyAs={t('mount.copy.bucket')}
      />
      <Fact
        label={t('mount.fact.prefix')}
        value={details.prefix}
        copyAs={t('mount.copy.prefix')}
        fallback={t('common.wholeBucket')}
      />
      <Fact label={t('mount.fact.region')} value={details.region} />
      {consoleUrl && (
        <Fact label={t('mount.fact.console')} value={consoleUrl}>
          <ExternalLink href={consoleUrl}>
            {t('mount.consoleLink')}
          </ExternalLink>
        </Fact>
      )}
      <Fact
        label={t('mount.fact.access')}
        value={access?.label}
        hint={access?.sentence && `${access.sentence}${overwrite}`}
      />
      <Fact
        label={t('mount.fact.credentials')}
        value={credentials?.label}
        hint={credentials?.sentence}
      />
      {clusterRef && (
        <Fact label={t('mount.fact.cluster')} value={clusterRef}>
          <EntityLink entityRef={clusterRef} />
        </Fact>
      )}
      <Fact
        label={t('mount.fact.namespace')}
        value={details.namespace}
        copyAs={t('mount.copy.namespace')}
      />
      <Fact
        label={t('mount.fact.claim')}
        value={details.claim}
        copyAs={t('mount.copy.claim')}
      />
      <Fact
        label={t('mount.fact.volume')}
        value={details.volume}
        copyAs={t('mount.copy.volume')}
      />
      {recorded && <RecordedFacts recorded={recorded} />}
    </Facts>
  );
}
