import { useEntity } from '@backstage/plugin-catalog-react';
import type { MountRecord } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { ExternalLink } from '../components/ExternalLink/ExternalLink';
import { Fact } from '../components/Fact/Fact';
import { Facts } from '../components/Fact/Facts';
import { Section } from '../components/Section/Section';
import { readMountDetails } from '../mount/readMountDetails';
import { useMessages } from '../translation/useMessages';

/** The annotation that the Argo CD plugin of the community reads. */
const ARGO_APPLICATION = 'argocd/app-name';

/** Where the files of a mount are, and its objects in Argo CD and Kubernetes. */
export function WhereToLook(props: { record?: MountRecord }) {
  const { record } = props;
  const { entity } = useEntity();
  const t = useMessages();
  const { claim, namespace } = readMountDetails(entity);
  const application = entity.metadata.annotations?.[ARGO_APPLICATION];
  const command =
    claim && namespace
      ? `kubectl --namespace ${namespace} describe pvc ${claim}`
      : undefined;

  if (!record && !application && !command) {
    return null;
  }
  return (
    <Section title={t('mount.linksTitle')}>
      <Facts>
        {record && (
          <>
            <Fact label={t('mount.files')} value={record.links.folder}>
              <ExternalLink href={record.links.folder}>
                {t('mount.filesLink')}
              </ExternalLink>
            </Fact>
            <Fact label={t('mount.source')} value={record.links.record}>
              <ExternalLink href={record.links.record}>
                {t('mount.recordLink')}
              </ExternalLink>
            </Fact>
          </>
        )}
        {application && (
          <Fact
            label={t('mount.fact.argoApplication')}
            value={application}
            copyAs={t('mount.copy.argoApplication')}
          />
        )}
        {command && (
          <Fact
            label={t('mount.fact.kubernetes')}
            value={command}
            copyAs={t('mount.copy.command')}
          />
        )}
      </Facts>
    </Section>
  );
}
