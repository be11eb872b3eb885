import { Cluster } from '../cluster/Cluster';
import { trainingJob } from '../manifests/trainingJob';
import { podName, volumeName } from '../names/names';
import { principalOf } from '../names/principal';
import { bucketKind } from '../plan/bucketKind';
import { grants } from '../plan/grants';
import { ResolvedMountRequest } from '../request/MountRequest';
import { parseAccessPointArn } from '../rules/bucket';
import { Diagram, DiagramEdge, DiagramNode } from './Diagram';

/**
 * The name under which the CSI driver registers with Kubernetes, which every
 * volume names.
 *
 * @see https://github.com/awslabs/mountpoint-s3-csi-driver
 */
const DRIVER = 's3.csi.aws.com';

/** Where things are drawn: whoever takes the role decides. */
type Places = Record<DiagramNode['id'], Pick<DiagramNode, 'column' | 'row'>>;

const SHARED_PLACES = {
  pod: { column: 0, row: 0 },
  claim: { column: 1, row: 0 },
  volume: { column: 2, row: 0 },
  driver: { column: 3, row: 0 },
};

/**
 * Every arrow runs along a row or a column, and none meets another or passes
 * a node that it has nothing to do with.
 */
const PLACES: Record<ResolvedMountRequest['credentials'], Places> = {
  // The account lies below the driver, and the bucket at the end of the first row.
  driver: {
    ...SHARED_PLACES,
    'service-account': { column: 3, row: 1 },
    role: { column: 4, row: 1 },
    bucket: { column: 4, row: 0 },
    'kms-key': { column: 4, row: 2 },
  },
  // The account lies below the pod, and its role below the driver that uses it.
  pod: {
    ...SHARED_PLACES,
    'service-account': { column: 0, row: 1 },
    role: { column: 3, row: 1 },
    bucket: { column: 4, row: 1 },
    'kms-key': { column: 3, row: 2 },
  },
};

/** The example workload, or whichever pod uses the claim. */
function podNode(mount: ResolvedMountRequest) {
  const detail = `in ${mount.namespace}`;
  switch (mount.workload) {
    case 'pod':
      return { kind: 'Pod', name: podName(mount), detail };
    case 'training-job':
      return { kind: 'Job', name: trainingJob(mount).metadata.name, detail };
    default:
      return { kind: 'Pod', name: 'any with the claim', detail };
  }
}

/** The bucket, by the name that its kind goes by. */
function bucketNode(mount: ResolvedMountRequest) {
  const point = parseAccessPointArn(mount.bucket);
  return {
    kind: bucketKind(mount.bucket),
    name: point?.name ?? mount.bucket,
    detail: mount.prefix ? `below ${mount.prefix}` : `in ${mount.region}`,
  };
}

/** What the role does with the bucket, through the mount. */
function bucketVerb({ access, allowOverwrite }: ResolvedMountRequest): string {
  const verbs = [
    'reads',
    ...(access === 'read-only' ? [] : ['adds']),
    ...(allowOverwrite ? ['replaces'] : []),
    ...(access === 'read-write-delete' ? ['deletes'] : []),
  ];
  return verbs.length > 1
    ? `${verbs.slice(0, -1).join(', ')} and ${verbs[verbs.length - 1]}`
    : verbs[0];
}

/**
 * Draws a mount: how pod, claim, volume, driver, service account, role and
 * bucket connect, and the KMS key if there is one, by the names that they have
 * or will have.
 *
 * @public
 */
export function mountDiagram(
  cluster: Cluster,
  mount: ResolvedMountRequest,
): Diagram {
  const principal = principalOf(cluster, mount);
  const { serviceAccount } = principal;
  const places = PLACES[mount.credentials];
  const node = (
    id: DiagramNode['id'],
    content: Pick<DiagramNode, 'kind' | 'name' | 'detail'>,
  ): DiagramNode => ({ id, ...content, ...places[id] });
  const edge = (
    from: DiagramNode['id'],
    label: string,
    to: DiagramNode['id'],
  ): DiagramEdge => ({ from, to, label });

  const key = grants(cluster, mount).find(({ actions }) =>
    actions.includes('kms:Decrypt'),
  );
  const nodes = [
    node('pod', podNode(mount)),
    node('claim', {
      kind: 'PersistentVolumeClaim',
      name: mount.name,
      detail: `in ${mount.namespace}`,
    }),
    node('volume', {
      kind: 'PersistentVolume',
      name: volumeName(cluster, mount),
      detail: mount.access === 'read-only' ? 'ReadOnlyMany' : 'ReadWriteMany',
    }),
    node('driver', {
      kind: 'CSI driver',
      name: DRIVER,
      detail: 'Mountpoint for Amazon S3',
    }),
    node('service-account', {
      kind: 'ServiceAccount',
      name: serviceAccount.name,
      detail: `in ${serviceAccount.namespace}`,
    }),
    node('role', {
      kind: 'IAM role',
      name: principal.roleName,
      detail: cluster.identity === 'irsa' ? 'by IRSA' : 'by EKS Pod Identity',
    }),
    node('bucket', bucketNode(mount)),
  ];
  const edges = [
    edge('pod', 'mounts', 'claim'),
    edge('claim', 'is bound to', 'volume'),
    edge('volume', 'is mounted by', 'driver'),
    edge(
      mount.credentials === 'pod' ? 'pod' : 'driver',
      'runs as',
      'service-account',
    ),
    edge('service-account', 'takes', 'role'),
    ...(mount.credentials === 'pod' ? [edge('driver', 'uses', 'role')] : []),
    edge('role', bucketVerb(mount), 'bucket'),
  ];
  if (key) {
    const [, , , region, , resource] = key.resource.split(':');
    nodes.push(
      node('kms-key', {
        kind: 'KMS key',
        name: resource.slice('key/'.length),
        detail: `in ${region}`,
      }),
    );
    edges.push(
      edge(
        'role',
        key.actions.includes('kms:GenerateDataKey')
          ? 'encrypts and decrypts with'
          : 'decrypts with',
        'kms-key',
      ),
    );
  }
  return { nodes, edges };
}
