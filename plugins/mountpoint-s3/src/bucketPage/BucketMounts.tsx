import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ButtonLink } from '@backstage/ui';
import { NoMounts } from '../components/MountsTable/NoMounts';
import { MountsTable } from '../components/MountsTable/MountsTable';
import { Loaded } from '../components/Loaded/Loaded';
import { Section } from '../components/Section/Section';
import { useMountsOn } from '../hooks/useMountsOn';
import { useTemplateLink } from '../menu/useTemplateLink';
import { bucketOf } from '../mount/bucketOf';
import { useMessages } from '../translation/useMessages';

const COLUMNS = ['cluster', 'access', 'owner'] as const;

/** Who mounts a bucket, from where and with what access. */
export function BucketMounts() {
  const { entity } = useEntity();
  const t = useMessages();
  const mounts = useMountsOn(stringifyEntityRef(entity));
  const mountThis = useTemplateLink()('add', { bucket: bucketOf(entity) });
  const isEmpty = mounts.value?.length === 0;
  const action = mountThis && (
    <ButtonLink
      size="small"
      variant={isEmpty ? 'primary' : 'secondary'}
      href={mountThis}
    >
      {t('bucket.mountThis')}
    </ButtonLink>
  );

  return (
    <Section title={t('bucket.title')} actions={!isEmpty && action}>
      <Loaded state={mounts} what={t('bucket.what')}>
        {value =>
          value.length === 0 ? (
            <NoMounts text={t('bucket.empty')} action={action} />
          ) : (
            <MountsTable mounts={{ ...mounts, value }} columns={COLUMNS} />
          )
        }
      </Loaded>
    </Section>
  );
}
