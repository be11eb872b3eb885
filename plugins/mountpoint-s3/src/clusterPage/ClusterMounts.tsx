import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ButtonLink } from '@backstage/ui';
import { MountsTable } from '../components/MountsTable/MountsTable';
import { NoMounts } from '../components/MountsTable/NoMounts';
import { Loaded } from '../components/Loaded/Loaded';
import { Section } from '../components/Section/Section';
import { useMountsOn } from '../hooks/useMountsOn';
import { useTemplateLink } from '../menu/useTemplateLink';
import { useMessages } from '../translation/useMessages';

const COLUMNS = ['namespace', 'bucket', 'access', 'owner'] as const;

/** The mounts on a cluster, all of those that the user may see. */
export function ClusterMounts() {
  const { entity } = useEntity();
  const t = useMessages();
  const cluster = stringifyEntityRef(entity);
  const mounts = useMountsOn(cluster);
  const mountHere = useTemplateLink()('add', { cluster });
  const isEmpty = mounts.value?.length === 0;
  const action = mountHere && (
    <ButtonLink
      size="small"
      variant={isEmpty ? 'primary' : 'secondary'}
      href={mountHere}
    >
      {t('cluster.mountHere')}
    </ButtonLink>
  );

  return (
    <Section title={t('cluster.mountsTitle')} actions={!isEmpty && action}>
      <Loaded state={mounts} what={t('cluster.mountsWhat')} lines={8}>
        {value =>
          value.length === 0 ? (
            <NoMounts text={t('cluster.empty')} action={action} />
          ) : (
            <MountsTable mounts={{ ...mounts, value }} columns={COLUMNS} />
          )
        }
      </Loaded>
    </Section>
  );
}
