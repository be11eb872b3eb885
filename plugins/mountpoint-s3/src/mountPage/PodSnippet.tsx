import { Flex, Text } from '@backstage/ui';
import { CodeBlock } from '../components/CodeBlock/CodeBlock';
import type { MountDetails } from '../mount/readMountDetails';
import { volumeSnippet } from '../mount/volumeSnippet';
import { useMessages } from '../translation/useMessages';
import type { RecordedMount } from './RecordedMount';

/** The lines that put a mount's files into a pod, and where they go. */
export function PodSnippet(props: {
  details: MountDetails;
  /** What the GitOps repository records: then the lines know users and accounts too. */
  recorded?: RecordedMount;
}) {
  const { details, recorded } = props;
  const { claim, namespace } = details;
  const t = useMessages();
  if (!claim) {
    return null;
  }
  const where = namespace
    ? t('mount.podTextInNamespace', { namespace })
    : t('mount.podText');
  return (
    <Flex direction="column" gap="2">
      <Text as="p" variant="body-medium" color="secondary">
        {recorded
          ? t('mount.podTextOfRecord', { namespace: recorded.mount.namespace })
          : where}
      </Text>
      <CodeBlock
        code={recorded?.description.snippet ?? volumeSnippet(claim)}
        what={t('mount.copy.snippet')}
      />
    </Flex>
  );
}
