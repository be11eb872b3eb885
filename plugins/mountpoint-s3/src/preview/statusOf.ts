import type { LivePreview } from './useMountPreview';

/** How far a request is, the first that holds. */
export type PreviewStatusKind =
  | 'errors'
  | 'incomplete'
  | 'unknown'
  | 'loading'
  | 'nothingToDo'
  | 'ready';

/** How far a request is. */
export function statusOf(live: LivePreview): {
  kind: PreviewStatusKind;
  /** How many problems there are to mend. */
  errors: number;
} {
  const { preview, cluster, files } = live;
  const errors =
    preview?.findings.filter(({ severity }) => severity === 'error').length ??
    0;
  if (errors > 0) {
    return { kind: 'errors', errors };
  }
  if (!preview) {
    return { kind: 'loading', errors };
  }
  if (preview.missing.length > 0) {
    return { kind: 'incomplete', errors };
  }
  if (!preview.plan) {
    return { kind: cluster.error ? 'unknown' : 'loading', errors };
  }
  return {
    kind:
      files.length > 0 && preview.plan.files.length === 0
        ? 'nothingToDo'
        : 'ready',
    errors,
  };
}
