import { useMessages } from '../../translation/useMessages';
import styles from './AllowedValues.module.css';
import type { FieldLimits } from './useFieldLimits';

/** What the operator allows, as choices where they are names. */
export function AllowedValues(props: {
  limits: FieldLimits | undefined;
  value: string | undefined;
  /** What is chosen, to complete "Use …". */
  onChoose: (value: string) => void;
}) {
  const { limits, value, onChoose } = props;
  const t = useMessages();
  if (!limits) {
    return null;
  }
  return (
    <div className={styles.values}>
      <span>{t('form.allowed')}</span>
      {limits.names.map(name => (
        <button
          key={name}
          type="button"
          className={styles.choice}
          aria-pressed={name === value}
          onClick={() => onChoose(name)}
        >
          {name}
        </button>
      ))}
      {limits.patterns.map(pattern => (
        <code key={pattern} className={styles.pattern}>
          {pattern}
        </code>
      ))}
      {limits.patterns.length > 0 && <span>{t('form.anyCharacters')}</span>}
    </div>
  );
}
