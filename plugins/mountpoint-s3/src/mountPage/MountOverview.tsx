import { useEntity } from '@backstage/plugin-catalog-react';
import { Flex, Text } from '@backstage/ui';
import { Section } from '../components/Section/Section';
import { readMountDetails } from '../mount/readMountDetails';
import { useMessages } from '../translation/useMessages';
import { MissingDetails } from './MissingDetails';
import { MountFacts } from './MountFacts';
import { PodSnippet } from './PodSnippet';

/**
 * The card on a mount's page: what is mounted, and how a pod uses it. It knows
 * what the catalog knows, and needs no backend.
 */
export function MountOverview() {
  const { entity } = useEntity();
  const t = useMessages();
  const details = readMountDetails(entity);

  return (
    <Section title={t('mount.title')}>
      <Flex direction="column" gap="5">
        <MissingDetails details={details} />
        <MountFacts details={details} />
        {details.claim && (
          <Flex direction="column" gap="2">
            <Text as="h4" variant="body-medium" weight="bold">
              {t('mount.podTitle')}
            </Text>
            <PodSnippet details={details} />
          </Flex>
        )}
      </Flex>
    </Section>
  );
}
