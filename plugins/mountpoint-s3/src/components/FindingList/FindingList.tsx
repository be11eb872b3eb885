import { Text } from '@backstage/ui';
import {
  RiAlertLine,
  RiErrorWarningLine,
  RiLightbulbLine,
} from '@remixicon/react';
import type { Finding } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { useMessages } from '../../translation/useMessages';
import { CodeText } from '../CodeText/CodeText';
import styles from './FindingList.module.css';

const ICONS: { [severity in Finding['severity']]: typeof RiAlertLine } = {
  error: RiAlertLine,
  warning: RiErrorWarningLine,
  advice: RiLightbulbLine,
};

/** What there is to say about a mount, each with its weight in a word. */
export function FindingList(props: { findings: readonly Finding[] }) {
  const t = useMessages();
  return (
    <ul className={styles.list}>
      {props.findings.map(({ severity, code, message }) => {
        const Icon = ICONS[severity];
        return (
          <li key={`${code} ${message}`} className={styles.finding}>
            <Icon
              className={styles.icon}
              data-severity={severity}
              aria-hidden
            />
            <Text as="p" variant="body-medium" className={styles.text}>
              <strong>{t(`common.severity.${severity}` as const)}: </strong>
              <CodeText text={message} />
            </Text>
          </li>
        );
      })}
    </ul>
  );
}
