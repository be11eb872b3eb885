import {
  RiDatabase2Line,
  RiDoorOpenLine,
  RiFlashlightLine,
} from '@remixicon/react';
import type { ReactNode } from 'react';
import { useMessages } from '../../../translation/useMessages';
import type { Core } from '../../core/loadCore';
import { fieldProblem } from '../../shared/fieldProblem';
import { CodeText } from '../../../components/CodeText/CodeText';
import styles from './BucketKind.module.css';

/** What a bucket's name says of the bucket; nothing of a name that is wrong. */
export function BucketKind(props: { core: Core; bucket: string }) {
  const { core, bucket } = props;
  const t = useMessages();
  if (fieldProblem(core, 'bucket', bucket)) {
    return null;
  }
  const described = core.describeBucket(bucket);
  switch (described.kind) {
    case 'directory': {
      const { zoneId: zone } = described;
      const region = core.regionOfZone(zone);
      return (
        <Kind icon={<RiFlashlightLine size={16} aria-hidden />}>
          {region
            ? t('form.bucket.expressOfRegion', { zone, region })
            : t('form.bucket.express', { zone })}
        </Kind>
      );
    }
    case 'access-point': {
      const [, , , region, account, resource] = bucket.split(':');
      return (
        <Kind icon={<RiDoorOpenLine size={16} aria-hidden />}>
          {t('form.bucket.accessPoint', {
            name: resource.slice('accesspoint/'.length),
            account,
            region,
          })}
        </Kind>
      );
    }
    default:
      return (
        <Kind icon={<RiDatabase2Line size={16} aria-hidden />}>
          {t('form.bucket.generalPurpose')}
        </Kind>
      );
  }
}

function Kind(props: { icon: ReactNode; children: string }) {
  return (
    <p className={styles.kind}>
      {props.icon}
      <CodeText text={props.children} />
    </p>
  );
}
