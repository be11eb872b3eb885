import { Cluster } from '../cluster/Cluster';
import { Plan } from '../plan/Plan';
import { DRIVER_ATTRIBUTES, MOUNTPOINT_FLAGS } from './mountpointFlags';

/** Any object of Kubernetes, as read from YAML. */
export interface KubernetesObject {
  apiVersion: string;
  kind: string;
  metadata: Record<string, any>;
  spec: any;
}

/** The fields that an object may have: a map of its own, or anything. */
type Shape = true | { [field: string]: Shape } | [Shape];

const METADATA: Shape = {
  name: true,
  namespace: true,
  labels: true,
  annotations: true,
};

const ZONE_TERM: Shape = {
  matchExpressions: [{ key: true, operator: true, values: [true] }],
};

const POD_SPEC: Shape = {
  restartPolicy: true,
  serviceAccountName: true,
  automountServiceAccountToken: true,
  securityContext: {
    runAsNonRoot: true,
    runAsUser: true,
    runAsGroup: true,
    seccompProfile: { type: true },
  },
  affinity: {
    nodeAffinity: {
      preferredDuringSchedulingIgnoredDuringExecution: [
        { weight: true, preference: ZONE_TERM },
      ],
    },
  },
  containers: [
    {
      name: true,
      image: true,
      securityContext: {
        allowPrivilegeEscalation: true,
        capabilities: { add: [true], drop: [true] },
      },
      resources: {
        requests: { cpu: true, memory: true },
        limits: { memory: true },
      },
      volumeMounts: [{ name: true, mountPath: true, readOnly: true }],
    },
  ],
  volumes: [{ name: true, persistentVolumeClaim: { claimName: true } }],
};

const head = { apiVersion: true, kind: true, metadata: METADATA } as const;
const repository = { repoURL: true, revision: true } as const;

/**
 * Every field that is ever written. The API server ignores one that it doesn't
 * know, so a slip of the pen would go unnoticed.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/
 */
const SHAPES: Record<string, Shape> = {
  PersistentVolume: {
    ...head,
    spec: {
      capacity: { storage: true },
      accessModes: [true],
      persistentVolumeReclaimPolicy: true,
      storageClassName: true,
      claimRef: { namespace: true, name: true },
      mountOptions: [true],
      csi: { driver: true, volumeHandle: true, volumeAttributes: true },
      nodeAffinity: { required: { nodeSelectorTerms: [ZONE_TERM] } },
    },
  },
  PersistentVolumeClaim: {
    ...head,
    spec: {
      accessModes: [true],
      storageClassName: true,
      volumeName: true,
      resources: { requests: { storage: true } },
    },
  },
  Pod: { ...head, spec: POD_SPEC },
  Job: {
    ...head,
    spec: {
      backoffLimit: true,
      template: { metadata: { labels: true }, spec: POD_SPEC },
    },
  },
  ServiceAccount: head,
  AppProject: {
    ...head,
    spec: {
      description: true,
      sourceRepos: [true],
      destinations: [{ server: true, name: true, namespace: true }],
      clusterResourceWhitelist: [{ group: true, kind: true }],
      namespaceResourceWhitelist: [{ group: true, kind: true }],
    },
  },
  ApplicationSet: {
    ...head,
    spec: {
      goTemplate: true,
      goTemplateOptions: [true],
      generators: [
        { git: { ...repository, files: [{ path: true }], values: true } },
      ],
      template: {
        metadata: { name: true },
        spec: {
          project: true,
          source: { repoURL: true, targetRevision: true, path: true },
          destination: { server: true, name: true, namespace: true },
          ignoreDifferences: [
            { group: true, kind: true, jsonPointers: [true] },
          ],
          syncPolicy: {
            syncOptions: [true],
            automated: { prune: true, selfHeal: true, allowEmpty: true },
            retry: {
              limit: true,
              backoff: { duration: true, factor: true, maxDuration: true },
            },
          },
        },
      },
    },
  },
};

function unknownFields(data: unknown, shape: Shape, path: string): string[] {
  if (shape === true || data === null || typeof data !== 'object') {
    return data === null ? [`${path} is null`] : [];
  }
  if (Array.isArray(shape)) {
    return Array.isArray(data)
      ? data.flatMap((item, i) =>
          unknownFields(item, shape[0], `${path}[${i}]`),
        )
      : [`${path} is no list`];
  }
  return Object.entries(data).flatMap(([key, value]) =>
    Object.hasOwn(shape, key)
      ? unknownFields(value, shape[key], `${path}.${key}`)
      : [`${path}.${key} is unknown`],
  );
}

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const FLAGS = new Map(MOUNTPOINT_FLAGS.map(flag => [flag.name, flag]));
/** Options of the driver itself. */
const DRIVER_OPTIONS = ['aws-max-attempts'];

function optionViolations(options: string[]): string[] {
  const seen = new Set<string>();
  return options.flatMap(option => {
    const [, key, , value] = /^([^\s=]+)(=(.+))?$/.exec(option) ?? [];
    const flag = FLAGS.get(key);
    const again = seen.has(key) && key !== 'bind';
    seen.add(key);
    if (DRIVER_OPTIONS.includes(key)) {
      return value === undefined || again ? [`option ${option}`] : [];
    }
    return !flag ||
      flag.feature ||
      again ||
      (flag.value === undefined) !== (value === undefined)
      ? [`Mountpoint does not know the option ${option}`]
      : [];
  });
}

/**
 * What is wrong between the objects of a mount: fields that nobody knows,
 * references to nothing, a volume and a claim that don't bind, names that the
 * API server refuses.
 */
export function kubernetesViolations(options: {
  cluster: Cluster;
  plan: Plan;
  objects: KubernetesObject[];
  argocd: KubernetesObject[];
}): string[] {
  const { cluster, plan, objects, argocd } = options;
  const { mount } = plan;
  const violations: string[] = [];
  const rule = (holds: boolean, what: string) => {
    if (!holds) {
      violations.push(what);
    }
  };
  for (const object of [...objects, ...argocd]) {
    const shape = SHAPES[object.kind];
    violations.push(
      ...(shape
        ? unknownFields(object, shape, object.kind)
        : [`${object.kind} is an unknown kind`]),
    );
    const { name, namespace, labels = {}, annotations = {} } = object.metadata;
    rule(LABEL.test(name), `${object.kind} is called ${name}`);
    for (const value of Object.values(labels)) {
      rule(LABEL.test(String(value)), `the label ${value}`);
    }
    for (const value of Object.values(annotations)) {
      rule(typeof value === 'string', `the annotation ${value}`);
    }
    rule(
      (namespace === undefined) === (object.kind === 'PersistentVolume'),
      `${object.kind} in the namespace ${namespace}`,
    );
  }

  const of = (kind: string) => objects.filter(object => object.kind === kind);
  const [volume, ...volumes] = of('PersistentVolume');
  const [claim, ...claims] = of('PersistentVolumeClaim');
  rule(volumes.length + claims.length === 0, 'more than one volume or claim');
  const [pv, pvc] = [volume.spec, claim.spec];
  const { namespace, name } = claim.metadata;
  rule(
    pv.claimRef.name === name && pv.claimRef.namespace === namespace,
    'the volume is for another claim',
  );
  rule(pvc.volumeName === volume.metadata.name, 'the claim wants another');
  rule(plan.volume === volume.metadata.name, 'the plan names another volume');
  rule(pv.csi.volumeHandle === volume.metadata.name, 'another volumeHandle');
  rule(pv.csi.driver === 's3.csi.aws.com', 'another driver');
  rule(pv.persistentVolumeReclaimPolicy === 'Retain', 'it is not kept');
  rule(
    pv.storageClassName === '' && pvc.storageClassName === '',
    'a StorageClass',
  );
  rule(
    pv.accessModes.length === 1 &&
      pvc.accessModes.join() === pv.accessModes.join() &&
      pv.accessModes[0] ===
        (mount.access === 'read-only' ? 'ReadOnlyMany' : 'ReadWriteMany'),
    'the access modes',
  );
  rule(
    pvc.resources.requests.storage === pv.capacity.storage,
    'the claim wants another capacity',
  );
  violations.push(...optionViolations(pv.mountOptions));
  const attributes = Object.entries(pv.csi.volumeAttributes);
  for (const [key, value] of attributes) {
    rule(
      typeof value === 'string' && DRIVER_ATTRIBUTES.includes(key),
      `the attribute ${key}: ${value}`,
    );
  }

  const managed = of('ServiceAccount');
  const workloads = [
    ...of('Pod').map(({ metadata, spec }) => ({ metadata, spec })),
    ...of('Job').map(({ metadata, spec }) => ({
      metadata,
      spec: spec.template.spec,
    })),
  ];
  rule(workloads.length <= 1 && managed.length <= 1, 'more than was asked for');
  for (const { metadata, spec } of workloads) {
    rule(metadata.namespace === namespace, 'a workload in another namespace');
    rule(
      spec.volumes.length === 1 &&
        spec.volumes[0].persistentVolumeClaim.claimName === name,
      'a workload with another claim',
    );
    for (const { volumeMounts } of spec.containers) {
      for (const { name: mounted } of volumeMounts) {
        rule(mounted === spec.volumes[0].name, 'a mount of no volume');
      }
    }
    rule(
      spec.serviceAccountName ===
        (mount.credentials === 'pod' ? mount.serviceAccount : undefined),
      'a workload with another service account',
    );
  }
  for (const { metadata } of managed) {
    rule(
      metadata.name === mount.serviceAccount &&
        metadata.namespace === mount.namespace,
      'another service account',
    );
    rule(
      metadata.annotations['eks.amazonaws.com/role-arn'] ===
        (cluster.identity === 'irsa' ? plan.grants[0].roleArn : undefined),
      'a service account with another role',
    );
  }
  const [project, set] = argocd;
  rule(
    set.spec.template.spec.project === project.metadata.name,
    'Applications of another project',
  );
  const allowed = [
    ...project.spec.clusterResourceWhitelist,
    ...project.spec.namespaceResourceWhitelist,
  ].map(({ group, kind }) => `${group}/${kind}`);
  for (const { apiVersion, kind } of objects) {
    const [group] = apiVersion.includes('/') ? apiVersion.split('/') : [''];
    rule(allowed.includes(`${group}/${kind}`), `the project forbids ${kind}`);
  }
  return violations;
}
