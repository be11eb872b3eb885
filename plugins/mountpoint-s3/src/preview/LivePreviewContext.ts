import { createContext, useContext } from 'react';
import type { LivePreview } from './useMountPreview';

/**
 * What the parts of a preview show. A context, so that the tabs around them
 * aren't drawn with every key.
 */
export const LivePreviewContext = createContext<LivePreview | undefined>(
  undefined,
);

/** What a form comes to, for a part of its preview. */
export function useLivePreview(): LivePreview {
  const live = useContext(LivePreviewContext);
  if (!live) {
    throw new Error('This is shown in a preview only');
  }
  return live;
}
