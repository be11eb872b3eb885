import type { Finding } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { useMessages } from '../translation/useMessages';
import styles from './MountPreviewPanel.module.css';
import { PreviewFindings } from './PreviewFindings';

/** What there is to say about a request, or that there is nothing. */
export function FindingsSection(props: { findings: readonly Finding[] }) {
  const { findings } = props;
  const t = useMessages();
  return (
    <div>
      <h4 className={styles.heading}>{t('preview.findings.title')}</h4>
      {findings.length > 0 ? (
        <PreviewFindings findings={findings} />
      ) : (
        <p className={styles.note}>{t('preview.findings.none')}</p>
      )}
    </div>
  );
}
