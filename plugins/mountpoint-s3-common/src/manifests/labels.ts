import { ResolvedMountRequest } from '../request/MountRequest';

/**
 * The labels of every object of a mount.
 *
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/
 */
export function labels(mount: ResolvedMountRequest) {
  return {
    'app.kubernetes.io/name': mount.name,
    'app.kubernetes.io/managed-by': 's3-mounts',
  };
}

/**
 * Argo CD deletes a volume or a claim only when somebody confirms it: `Prune`
 * guards against a file that vanishes, `Delete` against an Application that
 * does.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#resource-pruning-with-confirmation
 */
export const CONFIRM_DELETION = {
  'argocd.argoproj.io/sync-options': 'Prune=confirm,Delete=confirm',
};

/** Volumes come first, then claims, then what uses them. */
export function syncWave(wave: 0 | 1 | 2) {
  return { 'argocd.argoproj.io/sync-wave': String(wave) };
}
