import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Flex } from '@backstage/ui';
import { describeMount } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { useMemo } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mountpointS3ApiRef } from '../api/mountpointS3ApiRef';
import { FindingList } from '../components/FindingList/FindingList';
import { Loaded } from '../components/Loaded/Loaded';
import { Section } from '../components/Section/Section';
import { SentenceList } from '../components/SentenceList/SentenceList';
import { MountDiagram } from '../diagram/MountDiagram';
import { clusterRefOf } from '../mount/clusterRefOf';
import { readMountDetails } from '../mount/readMountDetails';
import { useMessages } from '../translation/useMessages';
import { MissingDetails } from './MissingDetails';
import { MountFacts } from './MountFacts';
import styles from './MountPage.module.css';
import { MountPullRequests } from './MountPullRequests';
import { PodSnippet } from './PodSnippet';
import { RecordNotice } from './RecordNotice';
import { WhereToLook } from './WhereToLook';

/**
 * The tab of a mount's page: what the catalog knows at once, and what the GitOps
 * repository records as soon as the backend has read it.
 */
export function MountPage() {
  const { entity } = useEntity();
  const t = useMessages();
  const api = useApi(mountpointS3ApiRef);
  const ref = stringifyEntityRef(entity);
  const state = useAsyncRetry(() => api.getMount(ref), [api, ref]);
  const isLoading = !state.value && !state.error;
  const { mount, cluster } = state.value ?? {};
  const details = readMountDetails(entity);
  const recorded = useMemo(
    () =>
      mount && cluster
        ? { mount, description: describeMount(cluster, mount) }
        : undefined,
    [mount, cluster],
  );
  const { diagram, findings, grantSentences, limits } =
    recorded?.description ?? {};

  return (
    <Flex direction="column" gap="4">
      {!isLoading && (
        <Loaded state={state} what={t('mount.recordWhat')}>
          {record => <RecordNotice record={record} />}
        </Loaded>
      )}
      <Section title={t('mount.title')}>
        <Flex direction="column" gap="5">
          <MissingDetails details={details} />
          <MountFacts
            details={details}
            clusterRef={clusterRefOf(entity)}
            recorded={recorded}
          />
        </Flex>
      </Section>
      {(isLoading || diagram) && (
        <Section title={t('mount.pictureTitle')}>
          {diagram ? (
            <MountDiagram diagram={diagram} />
          ) : (
            <Loaded state={state} what={t('mount.recordWhat')} lines={7}>
              {() => null}
            </Loaded>
          )}
        </Section>
      )}
      <div className={styles.columns}>
        <div className={styles.column}>
          {details.claim && (
            <Section title={t('mount.podTitle')}>
              <PodSnippet details={details} recorded={recorded} />
            </Section>
          )}
          {grantSentences && (
            <Section title={t('mount.grantsTitle')}>
              <SentenceList sentences={grantSentences} />
            </Section>
          )}
          <WhereToLook record={state.value} />
          {!state.error && <MountPullRequests mountRef={ref} />}
        </div>
        {limits && findings && (
          <div className={styles.column}>
            {findings.length > 0 && (
              <Section title={t('mount.findingsTitle')}>
                <FindingList findings={findings} />
              </Section>
            )}
            <Section title={t('mount.limitsTitle')}>
              <SentenceList sentences={limits} />
            </Section>
          </div>
        )}
      </div>
    </Flex>
  );
}
