import { useMessages } from '../translation/useMessages';
import { StatusLine } from './StatusLine';
import { statusOf } from './statusOf';
import type { LivePreview } from './useMountPreview';

/** How far the request for a mount is. */
export function PreviewStatus(props: { live: LivePreview }) {
  const t = useMessages();
  const { kind, errors } = statusOf(props.live);
  const text =
    kind === 'errors'
      ? t('preview.status.errors', { count: errors })
      : t(`preview.status.${kind}`);
  return <StatusLine kind={kind} text={text} />;
}
