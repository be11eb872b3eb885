import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ButtonLink } from '@backstage/ui';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mountpointS3ApiRef } from '../api/mountpointS3ApiRef';
import { Loaded } from '../components/Loaded/Loaded';
import { Section } from '../components/Section/Section';
import { useTemplateLink } from '../menu/useTemplateLink';
import { useMessages } from '../translation/useMessages';
import { ClusterFacts } from './ClusterFacts';

/** Whether and how a cluster is set up for S3 mounts, and what to do next. */
export function ClusterSetUp() {
  const { entity } = useEntity();
  const t = useMessages();
  const api = useApi(mountpointS3ApiRef);
  const linkTo = useTemplateLink();
  const cluster = stringifyEntityRef(entity);
  const state = useAsyncRetry(() => api.getCluster(cluster), [api, cluster]);

  const setUp = linkTo('set-up', { cluster });
  const mountHere = linkTo('add', { cluster });
  const isBroken = (state.value?.problems.length ?? 0) > 0;
  const isFirst = state.value !== undefined && !state.value.isSetUp;

  return (
    <Section
      title={t('cluster.title')}
      actions={
        <>
          {setUp && (
            <ButtonLink
              size="small"
              variant={isFirst ? 'primary' : 'secondary'}
              href={setUp}
            >
              {t(
                state.value?.isSetUp ? 'cluster.changeSetUp' : 'cluster.setUp',
              )}
            </ButtonLink>
          )}
          {mountHere && !isBroken && (
            <ButtonLink size="small" variant="secondary" href={mountHere}>
              {t('cluster.mountHere')}
            </ButtonLink>
          )}
        </>
      }
    >
      <Loaded state={state} what={t('cluster.setUpWhat')} lines={2}>
        {value => <ClusterFacts cluster={value} />}
      </Loaded>
    </Section>
  );
}
