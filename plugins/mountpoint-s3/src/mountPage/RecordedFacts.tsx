import { Fact } from '../components/Fact/Fact';
import { useMessages } from '../translation/useMessages';
import type { RecordedMount } from './RecordedMount';

/** Details of a mount that only its record knows. */
export function RecordedFacts(props: { recorded: RecordedMount }) {
  const { mount, description } = props.recorded;
  const { principal } = description;
  const t = useMessages();
  return (
    <>
      {mount.serviceAccount && (
        <Fact
          label={t('mount.fact.serviceAccount')}
          value={mount.serviceAccount}
          copyAs={t('mount.copy.serviceAccount')}
        />
      )}
      <Fact
        label={t('mount.fact.role')}
        value={principal.roleName}
        copyText={principal.roleArn}
        copyAs={t('mount.copy.role')}
      />
      {mount.kmsKeyArn && (
        <Fact
          label={t('mount.fact.kmsKey')}
          value={mount.kmsKeyArn}
          copyAs={t('mount.copy.kmsKey')}
        />
      )}
      {mount.cache !== 'none' && (
        <Fact
          label={t('mount.fact.cache')}
          value={[mount.cache, mount.cacheSize, mount.cacheStorageClass]
            .filter(Boolean)
            .join(', ')}
        />
      )}
    </>
  );
}
