import { useMemo } from 'react';
import { useMessages } from '../translation/useMessages';
import { FindingsSection } from './FindingsSection';
import { useLivePreview } from './LivePreviewContext';
import styles from './MountPreviewPanel.module.css';
import { PreviewGaps } from './PreviewGaps';
import { Sentences } from './Sentences';

/** What is missing, what is granted, and what there is to say. */
export function PreviewOverview() {
  const { core, cluster, preview } = useLivePreview();
  const t = useMessages();
  const plan = preview?.plan;
  const setUp = cluster.value?.cluster;
  const sentences = useMemo(
    () =>
      core.value && setUp && plan
        ? core.value.grantSentences(setUp, plan.mount)
        : [],
    [core.value, setUp, plan],
  );
  const findings = preview?.findings ?? [];
  return (
    <div className={styles.sections}>
      <PreviewGaps />
      <Sentences title={t('preview.grants.title')} sentences={sentences} />
      {(findings.length > 0 || plan) && <FindingsSection findings={findings} />}
    </div>
  );
}
