import { createContext, useContext } from 'react';
import type { PlanState } from './usePlanPreview';

/**
 * What the parts of a plan's preview show. A context, so that the tabs around
 * them aren't drawn with every key.
 */
export const PlanStateContext = createContext<PlanState | undefined>(undefined);

/** What a form comes to, for a part of its preview. */
export function usePlanState(): PlanState {
  const state = useContext(PlanStateContext);
  if (!state) {
    throw new Error('This is shown in the preview of a plan only');
  }
  return state;
}
