import type { Finding } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import styles from '../preview/MountPreviewPanel.module.css';
import { PreviewFindings } from '../preview/PreviewFindings';
import { useMessages } from '../translation/useMessages';

/** What there is to say about a plan, or that there is nothing. */
export function PlanFindings(props: { findings: readonly Finding[] }) {
  const { findings } = props;
  const t = useMessages();
  return (
    <div>
      <h4 className={styles.heading}>{t('plan.findings.title')}</h4>
      {findings.length > 0 ? (
        <PreviewFindings findings={findings} />
      ) : (
        <p className={styles.note}>{t('plan.findings.none')}</p>
      )}
    </div>
  );
}
