import {
  ButtonIcon,
  Tooltip,
  TooltipTrigger,
  VisuallyHidden,
} from '@backstage/ui';
import {
  RiCheckLine,
  RiErrorWarningLine,
  RiFileCopyLine,
} from '@remixicon/react';
import { memo, useCallback } from 'react';
import useLatest from 'react-use/esm/useLatest';
import {
  type CopyState,
  useCopyToClipboard,
} from '../../hooks/useCopyToClipboard';
import { useMessages } from '../../translation/useMessages';

const ICONS: { [state in CopyState]: JSX.Element } = {
  idle: <RiFileCopyLine />,
  copied: <RiCheckLine />,
  failed: <RiErrorWarningLine />,
};

/** Is drawn anew for what it shows alone: a preview's text is another with every key. */
const CopyControl = memo(function CopyControlView(props: {
  state: CopyState;
  what: string;
  onCopy: () => void;
}) {
  const { state, what, onCopy } = props;
  const t = useMessages();
  const messages: { [key in CopyState]: string } = {
    idle: t('common.copy.action', { what }),
    copied: t('common.copy.done'),
    failed: t('common.copy.failed'),
  };

  return (
    <>
      <TooltipTrigger delay={300}>
        <ButtonIcon
          size="small"
          variant="tertiary"
          aria-label={messages.idle}
          icon={ICONS[state]}
          onPress={onCopy}
        />
        <Tooltip>{messages[state]}</Tooltip>
      </TooltipTrigger>
      <VisuallyHidden role="status">
        {state === 'idle' ? '' : messages[state]}
      </VisuallyHidden>
    </>
  );
});

/** A small button that copies a text. */
export function CopyButton(props: {
  /** What is copied. */
  text: string;
  /** What the text is, to complete "Copy the …". */
  what: string;
}) {
  const { text, what } = props;
  const { state, copy } = useCopyToClipboard();
  const latest = useLatest(text);
  const copyLatest = useCallback(() => copy(latest.current), [copy, latest]);
  return <CopyControl state={state} what={what} onCopy={copyLatest} />;
}
