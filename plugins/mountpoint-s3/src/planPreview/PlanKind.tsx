import {
  RiDeleteBinLine,
  RiEditCircleLine,
  RiFileCopy2Line,
  RiStopCircleLine,
} from '@remixicon/react';
import type { PlanPreview } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { CodeText } from '../components/CodeText/CodeText';
import { useMessages } from '../translation/useMessages';
import styles from './PlanPreviewPanel.module.css';

/** What kind of change it is: nobody should have to tell from its files. */
export function PlanKind(props: { plan: PlanPreview }) {
  const { step, secondMount, diagram, files } = props.plan;
  const t = useMessages();
  if (step === 'manifests') {
    return (
      <Kind
        icon={RiStopCircleLine}
        title={t('plan.kind.manifests')}
        text={t('plan.kind.manifestsText')}
      />
    );
  }
  if (step === 'record') {
    return (
      <Kind
        icon={RiDeleteBinLine}
        title={t('plan.kind.record')}
        text={t('plan.kind.recordText')}
      />
    );
  }
  if (files.length === 0 || !diagram) {
    return null;
  }
  return secondMount ? (
    <Kind
      icon={RiFileCopy2Line}
      title={t('plan.kind.second', { name: secondMount })}
      text={t('plan.kind.secondText')}
    />
  ) : (
    <Kind
      icon={RiEditCircleLine}
      title={t('plan.kind.inPlace')}
      text={t('plan.kind.inPlaceText')}
    />
  );
}

function Kind(props: {
  icon: typeof RiEditCircleLine;
  title: string;
  text: string;
}) {
  const { icon: Icon, title, text } = props;
  return (
    <div className={styles.kind}>
      <Icon size={18} aria-hidden />
      <div>
        <strong>
          <CodeText text={title} />
        </strong>
        <p>{text}</p>
      </div>
    </div>
  );
}
