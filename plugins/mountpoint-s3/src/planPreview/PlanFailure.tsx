import { Alert, Button } from '@backstage/ui';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import {
  describeFailure,
  isNotFound,
} from '../components/Loaded/describeFailure';
import { useMessages } from '../translation/useMessages';
import { purposeKey } from './purposeKey';
import type { PlanState } from './usePlanPreview';

/** Why there is no plan, or no newer one, and another try. */
export function PlanFailure(props: {
  state: PlanState;
  error: Error;
  /** What has the focus next, when this goes and has it. */
  nextFocus: RefObject<HTMLElement>;
}) {
  const { state, error, nextFocus } = props;
  const { purpose, isUpdating, retry } = state;
  const t = useMessages();
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const shown = root.current;
    const next = nextFocus.current;
    return () => {
      if (shown?.contains(document.activeElement)) {
        next?.focus();
      }
    };
  }, [nextFocus]);
  const isMissing = isNotFound(error);
  const missing = purpose === 'set-up' ? 'cluster' : 'mount';
  const { title, text } = describeFailure(
    error,
    t(`plan.what.${isMissing ? missing : purposeKey(purpose)}` as const),
    t,
  );
  return (
    <Alert
      ref={root}
      status="warning"
      icon
      title={title}
      description={
        <>
          <p>{text}</p>
          {!isMissing && <p>{t('plan.failed.note')}</p>}
        </>
      }
      customActions={
        retry && (
          <Button
            size="small"
            variant="secondary"
            isPending={isUpdating}
            onPress={retry}
          >
            {t('common.retry')}
          </Button>
        )
      }
    />
  );
}
