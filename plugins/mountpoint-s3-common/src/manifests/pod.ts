import { podName } from '../names/names';
import { ResolvedMountRequest } from '../request/MountRequest';
import { labels, syncWave } from './labels';
import { podSpec } from './podSpec';

/**
 * The example pod with a data volume. Nearly nothing of a pod can be changed,
 * so Argo CD replaces it when it differs.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#replace-resource-instead-of-applying-changes
 */
export function pod(mount: ResolvedMountRequest) {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: podName(mount),
      namespace: mount.namespace,
      labels: labels(mount),
      annotations: {
        ...syncWave(2),
        'argocd.argoproj.io/sync-options': 'Force=true,Replace=true',
      },
    },
    spec: podSpec(mount, {
      containerName: 'app',
      volumeName: 'data',
      restartPolicy: 'Always',
      resources: {
        requests: { cpu: '250m', memory: '256Mi' },
        limits: { memory: '512Mi' },
      },
    }),
  };
}
