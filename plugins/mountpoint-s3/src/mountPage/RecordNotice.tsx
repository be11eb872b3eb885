import { useEntity } from '@backstage/plugin-catalog-react';
import { Alert, ButtonLink, Flex, Text } from '@backstage/ui';
import type { MountRecord } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { ExternalLink } from '../components/ExternalLink/ExternalLink';
import { ProblemAlert } from '../components/ProblemAlert/ProblemAlert';
import { useTemplateLink } from '../menu/useTemplateLink';
import { readMountDetails } from '../mount/readMountDetails';
import { useMessages } from '../translation/useMessages';

/** What must be said before anything else: the record is broken, or half removed. */
export function RecordNotice(props: { record: MountRecord }) {
  const { clusterRef, isBeingRemoved, links, problems } = props.record;
  const { entity } = useEntity();
  const t = useMessages();
  const { namespace, claim } = readMountDetails(entity);
  const finish = useTemplateLink()('remove', {
    cluster: clusterRef,
    namespace,
    name: claim,
  });

  if (problems.length > 0) {
    return (
      <Flex direction="column" gap="2">
        <ProblemAlert title={t('mount.brokenTitle')} problems={problems} />
        <Text as="p" variant="body-medium" color="secondary">
          {t('mount.brokenText')}{' '}
          <ExternalLink href={links.record}>
            {t('mount.openRecord')}
          </ExternalLink>
        </Text>
      </Flex>
    );
  }
  return isBeingRemoved ? (
    <Alert
      status="info"
      icon
      title={t('mount.removalTitle')}
      description={t('mount.removalText')}
      customActions={
        finish && (
          <ButtonLink size="small" variant="secondary" href={finish}>
            {t('mount.removalNext')}
          </ButtonLink>
        )
      }
    />
  ) : null;
}
