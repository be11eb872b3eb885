import { hashedName } from '../names/boundedName';
import { ResolvedMountRequest } from '../request/MountRequest';
import { labels, syncWave } from './labels';
import { podSpec } from './podSpec';

/**
 * The ML training job with a dataset volume.
 *
 * @remarks
 *
 * A job's specification can't be changed. Its name carries a hash of it, so a
 * change makes a new job, and anything else never runs the training again. It
 * has no `ttlSecondsAfterFinished`: Argo CD would make a job that has removed
 * itself anew, for ever.
 */
export function trainingJob(mount: ResolvedMountRequest) {
  const spec = {
    backoffLimit: 2,
    template: {
      metadata: { labels: labels(mount) },
      spec: podSpec(mount, {
        containerName: 'training',
        volumeName: 'dataset',
        restartPolicy: 'Never',
        resources: {
          requests: { cpu: '1', memory: '4Gi' },
          limits: { memory: '4Gi' },
        },
      }),
    },
  };
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: {
      name: hashedName(`${mount.name}-training`, [JSON.stringify(spec)], 63),
      namespace: mount.namespace,
      labels: labels(mount),
      annotations: syncWave(2),
    },
    spec,
  };
}
