import { Cluster } from '../cluster/Cluster';
import { ResolvedMountRequest } from '../request/MountRequest';
import { writeYaml } from '../text/writeYaml';
import { kustomization } from './kustomization';
import { persistentVolume } from './persistentVolume';
import { persistentVolumeClaim } from './persistentVolumeClaim';
import { pod } from './pod';
import { trainingJob } from './trainingJob';

/**
 * The files of a mount's `manifests/` folder, by name: what Argo CD applies,
 * and the kustomization that lists them.
 */
export function manifests(
  cluster: Cluster,
  mount: ResolvedMountRequest,
): Record<string, string> {
  const objects: Record<string, string> = {
    'persistent-volume.yaml': writeYaml(persistentVolume(cluster, mount)),
    'persistent-volume-claim.yaml': writeYaml(
      persistentVolumeClaim(cluster, mount),
    ),
  };
  if (mount.workload === 'pod') {
    objects['pod.yaml'] = writeYaml(pod(mount));
  }
  if (mount.workload === 'training-job') {
    objects['training-job.yaml'] = writeYaml(trainingJob(mount));
  }
  return {
    'kustomization.yaml': kustomization(Object.keys(objects)),
    ...objects,
  };
}
