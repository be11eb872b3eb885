import type { Finding } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { memo } from 'react';
import { CodeText } from '../components/CodeText/CodeText';
import { useMessages } from '../translation/useMessages';
import { FieldLink } from './FieldLink';
import { FindingIcon } from './FindingIcon';
import styles from './PreviewFindings.module.css';

/** What there is to say about a request, each with the field that causes it. */
export const PreviewFindings = memo(function PreviewFindingsView(props: {
  findings: readonly Finding[];
}) {
  const { findings } = props;
  const t = useMessages();
  const serious = findings.filter(({ severity }) => severity !== 'advice');
  const advice = findings.filter(({ severity }) => severity === 'advice');
  return (
    <>
      {serious.length > 0 && <Findings findings={serious} />}
      {advice.length > 0 && (
        <details className={styles.advice}>
          <summary>
            {t('preview.findings.advice', { count: advice.length })}
          </summary>
          <Findings findings={advice} />
        </details>
      )}
    </>
  );
});

function Findings(props: { findings: readonly Finding[] }) {
  const t = useMessages();
  return (
    <ul className={styles.findings}>
      {props.findings.map(({ severity, code, field, message }) => (
        <li
          key={`${code} ${field} ${message}`}
          className={styles.finding}
          data-severity={severity}
        >
          <FindingIcon severity={severity} />
          <div>
            <strong>{t(`preview.severity.${severity}`)}</strong>{' '}
            {field && <FieldLink field={field} />}
            <p>
              <CodeText text={message} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
