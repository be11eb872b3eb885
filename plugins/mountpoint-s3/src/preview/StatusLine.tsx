import { VisuallyHidden } from '@backstage/ui';
import {
  RiCheckboxCircleLine,
  RiCheckDoubleLine,
  RiCloseCircleLine,
  RiDraftLine,
  RiLoaderLine,
  RiQuestionLine,
} from '@remixicon/react';
import { memo, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import styles from './PreviewStatus.module.css';
import type { PreviewStatusKind } from './statusOf';

const ICONS: Record<PreviewStatusKind, typeof RiDraftLine> = {
  errors: RiCloseCircleLine,
  incomplete: RiDraftLine,
  unknown: RiQuestionLine,
  loading: RiLoaderLine,
  nothingToDo: RiCheckDoubleLine,
  ready: RiCheckboxCircleLine,
};

/** Who can't see it is told once who types has paused for so long. */
const QUIET_MS = 1_500;

/** How far a request is, in a line. */
export const StatusLine = memo(function StatusLineView(props: {
  kind: PreviewStatusKind;
  text: string;
}) {
  const { kind, text } = props;
  const [said, setSaid] = useState('');
  useDebounce(() => setSaid(text), QUIET_MS, [text]);
  const Icon = ICONS[kind];
  return (
    <>
      <p className={styles.status} data-kind={kind}>
        <Icon size={18} aria-hidden />
        {text}
      </p>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
});
