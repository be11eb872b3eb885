import { useCallback, useMemo, useState } from 'react';
import { useMessages } from '../translation/useMessages';
import { ComparedWith } from './ComparedWith';
import {
  type ComparedFile,
  compareFiles,
  type FileChange,
} from './compareFiles';
import { FileContent } from './FileContent';
import { FileCounts } from './FileCounts';
import { FileTree } from './FileTree';
import type { TreeFile } from './makeFileTree';
import { useLivePreview } from './LivePreviewContext';
import styles from './MountPreviewPanel.module.css';
import { PreviewGaps } from './PreviewGaps';

/** The files of a plan, compared with the repository, and one of them in full. */
export function PreviewFiles() {
  const { preview, cluster, files: planned, fileStates } = useLivePreview();
  const files = useMemo(
    () => compareFiles(planned, fileStates.value),
    [planned, fileStates.value],
  );
  const tree = useSameFiles(files);
  const t = useMessages();
  const [chosen, setChosen] = useState<string>();
  const choose = useCallback((path: string) => setChosen(path), []);
  // Paths change as a name is typed: the file of that name is meant.
  const shown =
    files.find(({ path }) => path === chosen) ??
    files.find(({ path }) => fileName(path) === fileName(chosen ?? '')) ??
    files.find(({ path }) =>
      path.endsWith('/manifests/persistent-volume.yaml'),
    );
  if (!preview?.plan) {
    return <PreviewGaps />;
  }
  return (
    <div className={styles.sections}>
      <div>
        <h4 className={styles.heading}>{t('preview.files.title')}</h4>
        <p className={styles.note}>
          {fileStates.error ? (
            t('preview.unknown.files')
          ) : (
            <>
              <FileCounts files={tree} />
              {'; '}
              {cluster.value && (
                <ComparedWith
                  gitops={cluster.value.gitops}
                  commit={cluster.value.repository.commit}
                />
              )}
            </>
          )}
        </p>
        <FileTree files={tree} chosen={shown?.path} onChoose={choose} />
      </div>
      {shown && <FileContent path={shown.path} content={shown.content} />}
    </div>
  );
}

/** The same list as long as no path and no comparison is another. */
function useSameFiles(files: readonly ComparedFile[]): readonly TreeFile[] {
  const key = files.map(({ path, change }) => `${change} ${path}`).join('\n');
  return useMemo(
    () =>
      key.split('\n').map(line => {
        const at = line.indexOf(' ');
        return {
          change: line.slice(0, at) as FileChange,
          path: line.slice(at + 1),
        };
      }),
    [key],
  );
}

function fileName(path: string) {
  return path.slice(path.lastIndexOf('/') + 1);
}
