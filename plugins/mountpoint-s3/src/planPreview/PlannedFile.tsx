import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import type { PlannedChange } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { lazy, memo, Suspense, useState } from 'react';
import { FileContent } from '../preview/FileContent';
import panelStyles from '../preview/MountPreviewPanel.module.css';
import { useMessages } from '../translation/useMessages';
import styles from './PlannedFile.module.css';

const FileDiff = lazy(() => import('./FileDiff'));

/** One file of a plan: what changes in it, or all of it. */
export const PlannedFile = memo(function PlannedFileView(props: {
  file: PlannedChange;
}) {
  const { path, change, before, after, isLeftOut } = props.file;
  const t = useMessages();
  const [view, setView] = useState<'changes' | 'whole'>('changes');
  if (isLeftOut) {
    return <p className={panelStyles.note}>{t('plan.files.leftOut')}</p>;
  }
  const text = after ?? before ?? '';
  const whole = <FileContent path={path} content={text} />;
  if (change !== 'changed' || before === undefined || after === undefined) {
    return whole;
  }
  return (
    <div className={styles.root}>
      <ToggleButtonGroup
        aria-label={t('plan.files.view')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[view]}
        onSelectionChange={keys =>
          setView(keys.has('whole') ? 'whole' : 'changes')
        }
      >
        <ToggleButton id="changes" className={styles.view}>
          {t('plan.files.changes')}
        </ToggleButton>
        <ToggleButton id="whole" className={styles.view}>
          {t('plan.files.whole')}
        </ToggleButton>
      </ToggleButtonGroup>
      {view === 'whole' ? (
        whole
      ) : (
        <Suspense fallback={whole}>
          <FileDiff path={path} before={before} after={after} />
        </Suspense>
      )}
    </div>
  );
});
