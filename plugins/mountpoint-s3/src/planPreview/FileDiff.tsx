import { VisuallyHidden } from '@backstage/ui';
import { useMemo } from 'react';
import { FileContent } from '../preview/FileContent';
import { FileFrame } from '../preview/FileFrame';
import { useMessages } from '../translation/useMessages';
import styles from './FileDiff.module.css';
import { type DiffPart, lineDiff } from './lineDiff';

/** What changes in a file, with a few of the lines around it. */
export default function FileDiff(props: {
  path: string;
  before: string;
  after: string;
}) {
  const { path, before, after } = props;
  const t = useMessages();
  const parts = useMemo(() => lineDiff(before, after), [before, after]);
  if (!parts) {
    return <FileContent path={path} content={after} />;
  }
  return (
    <FileFrame
      path={path}
      text={after}
      label={t('plan.files.changesIn', { path })}
    >
      <code className={styles.lines}>
        {parts.map((part, index) => (
          <Part key={index} part={part} />
        ))}
      </code>
    </FileFrame>
  );
}

function Part(props: { part: DiffPart }) {
  const { part } = props;
  const t = useMessages();
  switch (part.kind) {
    case 'skipped':
      return (
        <span className={styles.skipped}>
          {t('plan.files.skipped', { count: part.count })}
        </span>
      );
    case 'same':
      return <Lines lines={part.lines} sign=" " />;
    case 'added':
      return (
        <ins className={styles.added}>
          <VisuallyHidden>{t('plan.files.added')}</VisuallyHidden>
          <Lines lines={part.lines} sign="+" />
        </ins>
      );
    default:
      return (
        <del className={styles.removed}>
          <VisuallyHidden>{t('plan.files.removed')}</VisuallyHidden>
          <Lines lines={part.lines} sign="−" />
        </del>
      );
  }
}

function Lines(props: { lines: readonly string[]; sign: string }) {
  return (
    <>
      {props.lines.map((line, index) => (
        <span key={index} className={styles.line}>
          <span className={styles.sign} aria-hidden>
            {props.sign}
          </span>
          {line}
          {'\n'}
        </span>
      ))}
    </>
  );
}
