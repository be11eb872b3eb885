import type { ReactNode } from 'react';
import { CopyButton } from '../components/CopyButton/CopyButton';
import { useMessages } from '../translation/useMessages';
import styles from './FileFrame.module.css';

/** The frame around a file's text: its path, a button that copies, and a scroll area. */
export function FileFrame(props: {
  path: string;
  /** What is copied: the whole file, whatever is shown of it. */
  text: string;
  /** What is shown, for who can't see it. */
  label: string;
  children: ReactNode;
}) {
  const { path, text, label, children } = props;
  const t = useMessages();
  return (
    <div className={styles.root}>
      <div className={styles.header}>
        <span className={styles.path}>{path}</span>
        <CopyButton text={text} what={t('preview.files.what')} />
      </div>
      <pre
        className={styles.content}
        // It scrolls, so the keyboard has to get there.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="region"
        aria-label={label}
      >
        {children}
      </pre>
    </div>
  );
}
