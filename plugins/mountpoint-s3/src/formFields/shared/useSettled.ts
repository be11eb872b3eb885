import { useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';

/** As long as people pause between two keys of the same word. */
const PAUSE_MS = 400;

/**
 * A problem, once who types has paused: half a word is always wrong, and nobody
 * wants to be told with every key. It goes away with the key that mends it.
 */
export function useSettled(problem: string | undefined): string | undefined {
  const [settled, setSettled] = useState<string>();
  useDebounce(() => setSettled(problem), PAUSE_MS, [problem]);
  return problem === undefined ? undefined : settled && problem;
}
