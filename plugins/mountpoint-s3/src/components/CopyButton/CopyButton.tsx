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

/** A small button that copies a text. */
export function CopyButton(props: {
  /** What is copied. */
  text: string;
  /** What the text is, to complete "Copy the …". */
  what: string;
}) {
  const { text, what } = props;
  const t = useMessages();
  const { state, copy } = useCopyToClipboard();
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
          onPress={() => copy(text)}
        />
        <Tooltip>{messages[state]}</Tooltip>
      </TooltipTrigger>
      <VisuallyHidden role="status">
        {state === 'idle' ? '' : messages[state]}
      </VisuallyHidden>
    </>
  );
}
