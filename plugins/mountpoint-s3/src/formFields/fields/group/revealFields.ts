type Listener = (field: string) => void;

const listeners = new Set<Listener>();

/** Has groups unfold a field, so that it can be focused. */
export function revealField(field: string) {
  listeners.forEach(listener => listener(field));
}

/** @returns what ends it */
export function onRevealField(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
