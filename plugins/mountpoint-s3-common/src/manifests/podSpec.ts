import { ResolvedMountRequest } from '../request/MountRequest';
import { zoneTerm } from './zoneTerm';

/** What differs between the two example workloads. */
export interface PodSpecOptions {
  containerName: string;
  volumeName: string;
  restartPolicy: 'Always' | 'Never';
  resources: {
    requests: Record<string, string>;
    limits: Record<string, string>;
  };
}

/**
 * The pod's specification: one container that sees the bucket, with what the
 * `restricted` Pod Security Standard asks for.
 *
 * @remarks
 *
 * Without a user ID the image decides, and only root gets past the volume's
 * file modes when it writes: that needs the one capability that is kept.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export function podSpec(mount: ResolvedMountRequest, options: PodSpecOptions) {
  const { runAsUser, runAsGroup, access } = mount;
  const asRoot = runAsUser === undefined && access !== 'read-only';
  return {
    restartPolicy: options.restartPolicy,
    serviceAccountName:
      mount.credentials === 'pod' ? mount.serviceAccount : undefined,
    automountServiceAccountToken: false,
    securityContext: {
      runAsNonRoot: runAsUser === undefined ? undefined : true,
      runAsUser,
      runAsGroup,
      seccompProfile: { type: 'RuntimeDefault' },
    },
    affinity: zonePreference(mount),
    containers: [
      {
        name: options.containerName,
        image: mount.image,
        securityContext: {
          allowPrivilegeEscalation: false,
          capabilities: {
            drop: ['ALL'],
            add: asRoot ? ['DAC_OVERRIDE'] : undefined,
          },
        },
        resources: options.resources,
        volumeMounts: [
          {
            name: options.volumeName,
            mountPath: mount.mountPath,
            readOnly: access === 'read-only' ? true : undefined,
          },
        ],
      },
    ],
    volumes: [
      {
        name: options.volumeName,
        persistentVolumeClaim: { claimName: mount.name },
      },
    ],
  };
}

/**
 * An Express bucket lives in one zone: a pod beside it is fastest and pays no
 * traffic between zones. A preference, because nodes without the label, or a
 * group that scales from zero, would leave the pod pending otherwise.
 *
 * @see https://kubernetes.io/docs/reference/labels-annotations-taints/
 */
function zonePreference(mount: ResolvedMountRequest) {
  const preference = zoneTerm(mount);
  return (
    preference && {
      nodeAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [
          { weight: 100, preference },
        ],
      },
    }
  );
}
