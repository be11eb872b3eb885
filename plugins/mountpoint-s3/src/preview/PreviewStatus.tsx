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
import { useMessages } from '../translation/useMessages';
import styles from './PreviewStatus.module.css';
import { type PreviewStatusKind, statusOf } from './statusOf';
import type { LivePreview } from './useMountPreview';

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
export function PreviewStatus(props: { live: LivePreview }) {
  return <StatusLine {...statusOf(props.live)} />;
}

const StatusLine = memo(function StatusLineView(props: {
  kind: PreviewStatusKind;
  errors: number;
}) {
  const { kind, errors } = props;
  const t = useMessages();
  const text =
    kind === 'errors'
      ? t('preview.status.errors', { count: errors })
      : t(`preview.status.${kind}`);
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
