import { ResolvedMountRequest } from '../request/MountRequest';
import { writeYaml } from '../text/writeYaml';

/**
 * What a pod needs to see a mount, as YAML to paste into its specification.
 *
 * @public
 */
export function volumeSnippet(mount: ResolvedMountRequest): string {
  const { runAsUser, runAsGroup } = mount;
  return writeYaml({
    spec: {
      serviceAccountName:
        mount.credentials === 'pod' ? mount.serviceAccount : undefined,
      securityContext:
        runAsUser === undefined && runAsGroup === undefined
          ? undefined
          : { runAsUser, runAsGroup },
      containers: [
        {
          name: 'app',
          volumeMounts: [{ name: 's3', mountPath: mount.mountPath ?? '/data' }],
        },
      ],
      volumes: [
        { name: 's3', persistentVolumeClaim: { claimName: mount.name } },
      ],
    },
  });
}
