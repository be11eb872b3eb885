import { memo, useId } from 'react';
import { Loaded } from '../components/Loaded/Loaded';
import type { FormValues } from '../formFields/shared/FormValues';
import { useMessages } from '../translation/useMessages';
import { LivePreviewContext } from './LivePreviewContext';
import styles from './MountPreviewPanel.module.css';
import { PreviewStatus } from './PreviewStatus';
import { PreviewTabs } from './PreviewTabs';
import { useMountPreview } from './useMountPreview';

/** What a form comes to: what is missing, granted and written, and a picture. */
export const MountPreviewPanel = memo(function MountPreviewPanelView(props: {
  values: FormValues;
}) {
  const t = useMessages();
  const title = useId();
  const live = useMountPreview(props.values);
  return (
    <section className={styles.root} aria-labelledby={title}>
      <header>
        <h3 id={title} className={styles.title}>
          {t('preview.title')}
        </h3>
        <PreviewStatus live={live} />
      </header>
      <Loaded state={live.core} what={t('preview.what.core')}>
        {() => (
          <LivePreviewContext.Provider value={live}>
            <PreviewTabs />
          </LivePreviewContext.Provider>
        )}
      </Loaded>
    </section>
  );
});
