import { lazy, memo, Suspense } from 'react';
import { CopyButton } from '../components/CopyButton/CopyButton';
import { useMessages } from '../translation/useMessages';
import styles from './FileContent.module.css';
import { languageOf } from './languageOf';

const HighlightedCode = lazy(() => import('./HighlightedCode'));

/** One file of a plan, in colours. */
export const FileContent = memo(function FileContentView(props: {
  path: string;
  content: string;
}) {
  const { path, content } = props;
  const t = useMessages();
  const language = languageOf(path);
  const plain = <code>{content}</code>;
  return (
    <div className={styles.root}>
      <div className={styles.header}>
        <span className={styles.path}>{path}</span>
        <CopyButton text={content} what={t('preview.files.what')} />
      </div>
      <pre
        className={styles.content}
        // It scrolls, so the keyboard has to get there.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="region"
        aria-label={t('preview.files.content', { path })}
      >
        {language ? (
          <Suspense fallback={plain}>
            <HighlightedCode code={content} language={language} />
          </Suspense>
        ) : (
          plain
        )}
      </pre>
    </div>
  );
});
