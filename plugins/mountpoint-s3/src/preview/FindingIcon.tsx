import {
  RiAlertLine,
  RiCheckLine,
  RiCloseCircleLine,
  RiLightbulbLine,
} from '@remixicon/react';
import styles from './FindingIcon.module.css';

const ICONS = {
  ok: RiCheckLine,
  advice: RiLightbulbLine,
  warning: RiAlertLine,
  error: RiCloseCircleLine,
};

/** How severe something is, beside a word that says so. */
export function FindingIcon(props: { severity: keyof typeof ICONS }) {
  const Icon = ICONS[props.severity];
  return <Icon size={16} aria-hidden className={styles[props.severity]} />;
}
