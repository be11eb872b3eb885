import { useEffect, useRef, useState } from 'react';
import { useIsPageVisible } from './useIsPageVisible';

/** How often something is asked for that changes while somebody waits for it. */
const EVERY_MS = 10_000;

/** How often after a failure: whoever is away isn't helped by more questions. */
const AFTER_FAILURE_MS = 60_000;

/** The last answer, and whether the last question failed. */
export interface Polled<T> {
  readonly value?: T;
  readonly error?: Error;
}

/**
 * Asks for something again and again, while the page is visible, until the
 * answer is final.
 *
 * @param ask - asks anew when it changes; undefined asks nothing
 * @param isFinal - whether an answer won't change any more
 */
export function usePolled<T>(
  ask: (() => Promise<T>) | undefined,
  isFinal: (value: T) => boolean,
): Polled<T> {
  const isVisible = useIsPageVisible();
  const [polled, setPolled] = useState<Polled<T>>({});
  const latestIsFinal = useRef(isFinal);
  latestIsFinal.current = isFinal;
  const isDone = useRef(false);

  useEffect(() => {
    isDone.current = false;
    setPolled({});
  }, [ask]);

  useEffect(() => {
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const next = async () => {
      let wait = EVERY_MS;
      try {
        const value = await ask!();
        if (!isWanted) {
          return;
        }
        isDone.current = latestIsFinal.current(value);
        setPolled({ value });
      } catch (error) {
        if (!isWanted) {
          return;
        }
        wait = AFTER_FAILURE_MS;
        setPolled(before => ({ ...before, error: error as Error }));
      }
      if (!isDone.current) {
        timer = setTimeout(next, wait);
      }
    };
    if (ask && isVisible && !isDone.current) {
      next();
    }
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [ask, isVisible]);

  return polled;
}
