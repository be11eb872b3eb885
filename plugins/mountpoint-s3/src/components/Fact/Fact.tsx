import { Text } from '@backstage/ui';
import type { ReactNode } from 'react';
import { useMessages } from '../../translation/useMessages';
import { CopyButton } from '../CopyButton/CopyButton';
import styles from './Fact.module.css';

/** One detail of something, with its label; inside {@link Facts}. */
export function Fact(props: {
  label: string;
  /** Undefined when it isn't known. */
  value: string | undefined;
  /** A sentence that explains the value. */
  hint?: string;
  /** Offers to copy the value, and calls it this. */
  copyAs?: string;
  /** What is copied, where the value is shortened. */
  copyText?: string;
  /** Stands for an absent value. */
  fallback?: string;
  /** Stands in the value's place, to make it a link, for instance. */
  children?: ReactNode;
}) {
  const { label, value, hint, copyAs, copyText, fallback, children } = props;
  const t = useMessages();
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
            {children ?? value ?? fallback ?? t('common.notRecorded')}
          </Text>
          {copyable && <CopyButton text={copyText ?? value} what={copyAs} />}
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
