import { Alert } from '@backstage/ui';
import type { MountDetails } from '../mount/readMountDetails';
import { useMessages } from '../translation/useMessages';

/** Names the annotations that a mount's entity lacks, if it lacks any. */
export function MissingDetails(props: { details: MountDetails }) {
  const { missing } = props.details;
  const t = useMessages();
  return missing.length > 0 ? (
    <Alert
      status="warning"
      icon
      title={t('mount.missingTitle')}
      description={t('mount.missingText', { missing: missing.join(', ') })}
    />
  ) : null;
}
