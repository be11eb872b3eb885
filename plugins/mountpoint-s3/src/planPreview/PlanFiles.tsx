import type { PlannedChange } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { useCallback, useState } from 'react';
import { ComparedWith } from '../preview/ComparedWith';
import { FileCounts } from '../preview/FileCounts';
import { FileTree } from '../preview/FileTree';
import styles from '../preview/MountPreviewPanel.module.css';
import { useMessages } from '../translation/useMessages';
import { PlanGaps } from './PlanGaps';
import { PlannedFile } from './PlannedFile';
import { usePlanState } from './PlanStateContext';

/** Up to so many files are seen without unfolding their folders. */
const FEW_FILES = 60;

/** What becomes of which files, and one of them in full. */
export function PlanFiles() {
  const { plan } = usePlanState();
  const t = useMessages();
  const [chosen, setChosen] = useState<string>();
  const choose = useCallback((path: string) => setChosen(path), []);
  if (!plan || plan.files.length === 0) {
    return (
      <div className={styles.sections}>
        {plan && (
          <p className={styles.note}>
            {plan.hiddenFiles
              ? t('plan.files.onlyHidden', { count: plan.hiddenFiles })
              : t('plan.files.none')}
          </p>
        )}
        <PlanGaps />
      </div>
    );
  }
  const { files, hiddenFiles = 0, gitops, commit } = plan;
  const shown = files.find(({ path }) => path === chosen) ?? mostTelling(files);
  return (
    <div className={styles.sections}>
      <div>
        <h4 className={styles.heading}>{t('preview.files.title')}</h4>
        <p className={styles.note}>
          <FileCounts files={files} />
          {hiddenFiles > 0 &&
            `, ${t('plan.files.hidden', { count: hiddenFiles })}`}
          {'; '}
          <ComparedWith gitops={gitops} commit={commit} />
        </p>
        <FileTree
          files={files}
          chosen={shown.path}
          isOpen={files.length <= FEW_FILES}
          onChoose={choose}
        />
      </div>
      <PlannedFile key={shown.path} file={shown} />
    </div>
  );
}

/** The record if it is among them: it says in a few lines what is asked for. */
function mostTelling(files: readonly PlannedChange[]): PlannedChange {
  return (
    files.find(({ path }) => path.endsWith('/mount.yaml')) ??
    files.find(({ path }) => path.endsWith('/cluster.yaml')) ??
    files[0]
  );
}
