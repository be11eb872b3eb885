import {
  RiAddCircleLine,
  RiCheckDoubleLine,
  RiDeleteBinLine,
  RiEditCircleLine,
  RiEyeOffLine,
  RiFolderLine,
  RiQuestionLine,
} from '@remixicon/react';
import { memo, useMemo } from 'react';
import { useMessages } from '../translation/useMessages';
import type { FileChange } from './compareFiles';
import { type Folder, makeFileTree, type TreeFile } from './makeFileTree';
import styles from './FileTree.module.css';

const ICONS: Record<FileChange, typeof RiAddCircleLine> = {
  new: RiAddCircleLine,
  changed: RiEditCircleLine,
  same: RiCheckDoubleLine,
  deleted: RiDeleteBinLine,
  hidden: RiEyeOffLine,
  unknown: RiQuestionLine,
};

const FileButton = memo(function FileButtonView(props: {
  path: string;
  change: FileChange;
  isChosen: boolean;
  onChoose: (path: string) => void;
}) {
  const { path, change, isChosen, onChoose } = props;
  const t = useMessages();
  const Icon = ICONS[change];
  return (
    <button
      type="button"
      className={styles.file}
      aria-current={isChosen}
      onClick={() => onChoose(path)}
    >
      <Icon size={16} aria-hidden className={styles[change]} />
      <span className={styles.name}>
        {path.slice(path.lastIndexOf('/') + 1)}
      </span>{' '}
      <span className={styles.change}>
        {t(`preview.files.change.${change}`)}
      </span>
    </button>
  );
});

/** The files of a plan in their folders, each with what becomes of it. */
export const FileTree = memo(function FileTreeView(props: {
  files: readonly TreeFile[];
  chosen: string | undefined;
  /** Whether all folders are worth seeing, and not the mount's alone. */
  isOpen?: boolean;
  onChoose: (path: string) => void;
}) {
  const tree = useMemo(() => makeFileTree(props.files), [props.files]);
  return (
    <div className={styles.tree}>
      <FolderContent {...props} folder={tree} />
    </div>
  );
});

interface TreeProps {
  chosen: string | undefined;
  isOpen?: boolean;
  onChoose: (path: string) => void;
}

function FolderContent(props: TreeProps & { folder: Folder }) {
  const { folder, chosen, isOpen = false, onChoose } = props;
  return (
    <ul className={styles.list}>
      {folder.folders.map(inner => (
        <li key={inner.path}>
          {/* What a cluster has once is there for who wants to see it. */}
          <details
            open={isOpen || isWorthSeeing(inner)}
            className={styles.folder}
          >
            <summary>
              <RiFolderLine size={16} aria-hidden />
              {inner.name}
            </summary>
            <FolderContent {...props} folder={inner} />
          </details>
        </li>
      ))}
      {folder.files.map(file => (
        <li key={file.path}>
          <FileButton
            path={file.path}
            change={file.change}
            isChosen={file.path === chosen}
            onChoose={onChoose}
          />
        </li>
      ))}
    </ul>
  );
}

/** Whether the mount's own files are in a folder, or one that changes. */
function isWorthSeeing({ path, folders, files }: Folder): boolean {
  return (
    path.includes('/s3-mounts/mounts') ||
    files.some(({ change }) => change === 'changed') ||
    folders.some(isWorthSeeing)
  );
}
