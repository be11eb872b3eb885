import { useCallback, useEffect, useRef, useState } from 'react';

/** Where an attempt to copy stands. */
export type CopyState = 'idle' | 'copied' | 'failed';

/** How long the outcome stays visible. */
const RESET_AFTER_MS = 2000;

/** Copies text to the clipboard and tells for a moment how that went. */
export function useCopyToClipboard(): {
  state: CopyState;
  copy: (text: string) => Promise<void>;
} {
  const [state, setState] = useState<CopyState>('idle');
  const timer = useRef<ReturnType<typeof setTimeout>>();

  useEffect(() => () => clearTimeout(timer.current), []);

  const copy = useCallback(async (text: string) => {
    let outcome: CopyState = 'copied';
    try {
      // Undefined on pages that aren't served over HTTPS or from localhost.
      await navigator.clipboard.writeText(text);
    } catch {
      outcome = 'failed';
    }
    clearTimeout(timer.current);
    setState(outcome);
    timer.current = setTimeout(() => setState('idle'), RESET_AFTER_MS);
  }, []);

  return { state, copy };
}
