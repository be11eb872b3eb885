import { useMemo } from 'react';
import { CodeText } from '../components/CodeText/CodeText';
import { useMessages } from '../translation/useMessages';
import { PreviewFindings } from './PreviewFindings';
import { useLivePreview } from './LivePreviewContext';
import styles from './MountPreviewPanel.module.css';
import { PreviewGaps } from './PreviewGaps';

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
      {sentences.length > 0 && (
        <div>
          <h4 className={styles.heading}>{t('preview.grants.title')}</h4>
          <ul className={styles.list}>
            {sentences.map(sentence => (
              <li key={sentence}>
                <CodeText text={sentence} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {(findings.length > 0 || plan) && (
        <div>
          <h4 className={styles.heading}>{t('preview.findings.title')}</h4>
          {findings.length > 0 ? (
            <PreviewFindings findings={findings} />
          ) : (
            <p className={styles.note}>{t('preview.findings.none')}</p>
          )}
        </div>
      )}
    </div>
  );
}
