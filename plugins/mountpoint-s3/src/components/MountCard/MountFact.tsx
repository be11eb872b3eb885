import { Text } from '@backstage/ui';
import { CopyButton } from '../CopyButton/CopyButton';
import styles from './MountCard.module.css';

/** One detail of a mount, with its label. */
export function MountFact(props: {
  label: string;
  /** Undefined when the catalog does not know it. */
  value: string | undefined;
  /** A sentence that explains the value. */
  hint?: string;
  /** Offers to copy the value, and calls it this. */
  copyAs?: string;
  /** Stands for an absent value. */
  fallback?: string;
}) {
  const { label, value, hint, copyAs, fallback = 'Not recorded' } = props;
  const copyable = value !== undefined && copyAs !== undefined;

  return (
    <div className={styles.fact}>
      <dt>
        <Text variant="body-small" color="secondary">
          {label}
        </Text>
      </dt>
      <dd className={styles.value}>
        <div className={styles.line}>
          <Text
            variant="body-medium"
            color={value === undefined ? 'secondary' : 'primary'}
            className={copyable ? styles.name : undefined}
          >
            {value ?? fallback}
          </Text>
          {copyable && <CopyButton text={value} what={copyAs} />}
        </div>
        {hint && (
          <Text as="p" variant="body-small" color="secondary">
            {hint}
          </Text>
        )}
      </dd>
    </div>
  );
}
