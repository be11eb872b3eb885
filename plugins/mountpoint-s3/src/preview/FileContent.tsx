import { lazy, memo, Suspense } from 'react';
import { useMessages } from '../translation/useMessages';
import { FileFrame } from './FileFrame';
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
    <FileFrame
      path={path}
      text={content}
      label={t('preview.files.content', { path })}
    >
      {language ? (
        <Suspense fallback={plain}>
          <HighlightedCode code={content} language={language} />
        </Suspense>
      ) : (
        plain
      )}
    </FileFrame>
  );
});
