import { Alert, Button, Flex, Skeleton, VisuallyHidden } from '@backstage/ui';
import type { ReactNode } from 'react';
import { useMessages } from '../../translation/useMessages';
import { describeFailure } from './describeFailure';

/** Something that is on its way from the server, there, or not to be had. */
export interface Loadable<T> {
  readonly value?: T;
  readonly error?: Error;
  /** Asks once more; left out where that can't help. */
  readonly retry?: () => void;
}

/**
 * Shows what was loaded. Until then a skeleton of it, and when it can't be had,
 * why not and what to do.
 */
export function Loaded<T>(props: {
  state: Loadable<T>;
  /** What is loaded, in the middle of a sentence: "the mount". */
  what: string;
  /** How many lines it will take, about. */
  lines?: number;
  children: (value: T) => ReactNode;
}) {
  const { state, what, lines = 3, children } = props;
  const t = useMessages();
  if (state.value !== undefined) {
    return <>{children(state.value)}</>;
  }
  if (state.error) {
    const { title, text } = describeFailure(state.error, what, t);
    return (
      <Alert
        status="warning"
        icon
        title={title}
        description={text}
        customActions={
          state.retry && (
            <Button size="small" variant="secondary" onPress={state.retry}>
              {t('common.retry')}
            </Button>
          )
        }
      />
    );
  }
  return (
    <Flex direction="column" gap="2">
      <VisuallyHidden role="status">
        {t('common.loading', { what })}
      </VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton
          key={line}
          height={20}
          width={line === lines - 1 ? '60%' : '100%'}
        />
      ))}
    </Flex>
  );
}
