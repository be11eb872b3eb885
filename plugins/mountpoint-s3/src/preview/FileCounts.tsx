import { memo } from 'react';
import { useMessages } from '../translation/useMessages';
import type { FileChange } from './compareFiles';
import type { TreeFile } from './makeFileTree';

const CHANGES: FileChange[] = [
  'new',
  'changed',
  'deleted',
  'same',
  'hidden',
  'unknown',
];

/** "7 new, 1 already there", in the words of the tree. */
export const FileCounts = memo(function FileCountsView(props: {
  files: readonly TreeFile[];
}) {
  const t = useMessages();
  const counts = CHANGES.map(change => ({
    change,
    count: props.files.filter(file => file.change === change).length,
  }));
  return (
    <>
      {counts
        .filter(({ count }) => count > 0)
        .map(
          ({ change, count }) =>
            `${count} ${t(`preview.files.change.${change}`)}`,
        )
        .join(', ')}
    </>
  );
});
