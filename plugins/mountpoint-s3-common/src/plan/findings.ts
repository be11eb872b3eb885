import { Cluster } from '../cluster/Cluster';
import { ResolvedMountRequest } from '../request/MountRequest';
import { describeBucket, parseAccessPointArn } from '../rules/bucket';
import {
  ADVISED_DRIVER,
  driverVersion,
  isOlder,
  showVersion,
} from '../rules/driverVersion';
import { Usage } from '../rules/usages';
import { clusterRules } from './clusterRules';
import { Finding } from './Finding';
import { staleness } from './staleness';
import { usageAdvice } from './usageAdvice';

/**
 * What there is to say about a mount on a cluster, the most severe first.
 *
 * @param options - `isSetUp` is whether the cluster's own files are there,
 * `overridableUsages` are the uses whose errors the operator makes warnings
 */
export function findings(options: {
  cluster: Cluster;
  mount: ResolvedMountRequest;
  isSetUp: boolean;
  overridableUsages?: readonly Usage[];
}): Finding[] {
  const { cluster, mount, isSetUp, overridableUsages } = options;
  const bucket = describeBucket(mount.bucket);
  const found: Finding[] = [];

  found.push(...clusterRules(cluster, mount));
  found.push(...usageAdvice(mount, bucket, overridableUsages));

  if (mount.access !== 'read-only') {
    found.push(
      bucket.kind === 'directory' && bucket.availabilityZone
        ? {
            severity: 'advice',
            code: 'rename',
            field: 'bucket',
            message: `Files can be renamed on this S3 Express bucket${
              mount.allowOverwrite
                ? ''
                : ', but not onto an existing file without allowOverwrite'
            }; directories can’t.`,
          }
        : {
            severity: 'warning',
            code: 'rename',
            field: 'bucket',
            message:
              'Files can’t be renamed in this bucket: mv, editors that save through a temporary file, and tools that write and rename fail. Write each file once, under its final name.',
          },
      {
        severity: 'advice',
        code: 'sequential-writes',
        field: 'access',
        message: `A file is written from its beginning to its end, by one writer, and can be read when it is closed. An existing file ${existingFiles(
          mount,
        )}.`,
      },
    );
  }
  if (mount.access === 'read-write-delete') {
    found.push({
      severity: 'warning',
      code: 'delete',
      field: 'access',
      message:
        bucket.kind === 'directory'
          ? 'Deleting is immediate and final: S3 Express keeps no versions.'
          : 'Deleting is immediate: turn on versioning for the bucket if a mistake must be undone.',
    });
  }
  if (bucket.kind === 'directory' && mount.access === 'read-only') {
    found.push({
      severity: 'advice',
      code: 'express-read-only',
      field: 'access',
      message:
        'IAM has one permission for S3 Express, s3express:CreateSession, with which writing is allowed too. The volume is mounted read-only, and that is what keeps pods from writing.',
    });
  }
  if (bucket.kind === 'directory' && mount.access === 'read-write') {
    found.push({
      severity: 'advice',
      code: 'express-no-delete',
      field: 'access',
      message:
        'IAM has one permission for S3 Express, s3express:CreateSession, with which deleting is allowed too. The volume is mounted without allow-delete, and that is what keeps pods from deleting.',
    });
  }
  if (bucket.kind === 'directory' && mount.prefix) {
    found.push({
      severity: 'warning',
      code: 'express-prefix',
      field: 'prefix',
      message:
        'IAM can’t narrow S3 Express to a prefix. Pods see the prefix alone, and the role may read and write the whole bucket.',
    });
  }
  if (mount.runAsUser === undefined) {
    found.push({
      severity: mount.workload === 'none' ? 'advice' : 'warning',
      code: 'run-as-user',
      field: 'runAsUser',
      message:
        mount.runAsGroup === undefined
          ? 'Only a container that runs as root gets into the mount. Give runAsUser, the ID that your image runs as, such as 1000.'
          : 'The files belong to the group, which may read them but not write. Give runAsUser, the ID that your image runs as, such as 1000.',
    });
  }
  found.push(...cacheFindings(mount), ...sharingFindings(cluster, mount));
  if (mount.kmsKeyArn !== undefined) {
    found.push({
      severity: 'advice',
      code: 'key-policy',
      field: 'kmsKeyArn',
      message:
        'IAM alone decides nothing about a KMS key: its key policy must let the account delegate to IAM, or name the role. The README has the statement.',
    });
  }
  found.push(...otherAccountFindings(cluster, mount));
  if (mount.zonePinned) {
    found.push({
      severity: 'warning',
      code: 'zone-pinned',
      field: 'zonePinned',
      message:
        'Pods stay pending where no node has the label topology.k8s.aws/zone-id with the bucket’s zone, as in a node group that scales from zero. This can’t be changed later.',
    });
  }
  const version = driverVersion(cluster);
  if (version && isOlder(version, ADVISED_DRIVER)) {
    found.push({
      severity: 'warning',
      code: 'old-driver',
      field: 'cluster',
      message: `${cluster.name} has version ${showVersion(
        version,
      )} of the driver. Before ${showVersion(
        ADVISED_DRIVER,
      )} draining a node can hang, and a cache can outgrow its limit: ask the cluster’s owners for an upgrade.`,
    });
  }
  if (!isSetUp) {
    found.push({
      severity: 'advice',
      code: 'first-mount',
      field: 'cluster',
      message: `This is the first mount on ${cluster.name}, so the pull request brings the cluster’s own files too: cluster.yaml, the Terraform root and the Argo CD objects. Apply the files in argocd/ once.`,
    });
  }
  const order = ['error', 'warning', 'advice'];
  return found.sort(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity),
  );
}

/** What the owners of a bucket, or of an access point, have to allow. */
function otherAccountFindings(
  cluster: Cluster,
  mount: ResolvedMountRequest,
): Finding[] {
  const point = parseAccessPointArn(mount.bucket);
  if (point) {
    return [
      point.account === cluster.account
        ? {
            severity: 'advice',
            code: 'access-point-delegation',
            field: 'bucket',
            message:
              'The bucket’s policy must delegate access to its access points, and the access point’s own policy must not deny the role.',
          }
        : {
            severity: 'warning',
            code: 'access-point-delegation',
            field: 'bucket',
            message: `The access point belongs to the account ${point.account}, whose access point policy must let the role in, and the bucket’s policy must delegate access to its access points. The README has the statement to send there.`,
          },
    ];
  }
  return mount.bucketOwner !== undefined &&
    mount.bucketOwner !== cluster.account
    ? [
        {
          severity: 'warning',
          code: 'bucket-policy',
          field: 'bucketOwner',
          message: `The bucket belongs to the account ${mount.bucketOwner}, whose bucket policy must let the role in. The README has the statement to send there.`,
        },
      ]
    : [];
}

/** What writers may do with a file that is there, as the end of a sentence. */
function existingFiles({ allowOverwrite, mountOptions }: ResolvedMountRequest) {
  if (mountOptions.includes('incremental-upload')) {
    return allowOverwrite
      ? 'can be appended to, or replaced as a whole, not changed in part'
      : 'can be appended to, not changed otherwise';
  }
  return allowOverwrite
    ? 'can be replaced as a whole, not changed in part'
    : 'can’t be changed';
}

function cacheFindings(mount: ResolvedMountRequest): Finding[] {
  const found: Finding[] = [];
  const stale = staleness(mount);
  if (stale !== undefined) {
    found.push({
      severity: 'advice',
      code: 'stale',
      field: mount.metadataTtl === undefined ? 'cache' : 'metadataTtl',
      message: `Pods may see an old state for ${stale} after an object is changed or deleted elsewhere. Right for data that stays as it is.`,
    });
  }
  if (mount.cache !== 'none') {
    found.push({
      severity: 'advice',
      code: 'cache',
      field: 'cache',
      message:
        mount.cache === 'memory'
          ? 'The cache takes memory of the node, counted for Mountpoint’s own pod, one a node and volume.'
          : 'The cache lies unencrypted on the node’s disk, for all users of this mount, one a node and volume.',
    });
  }
  return found;
}

/**
 * What follows from one Mountpoint process serving all pods of a node that use
 * the same volume.
 *
 * @see https://github.com/awslabs/mountpoint-s3-csi-driver/blob/main/docs/MOUNTPOINT_POD_SHARING.md
 */
function sharingFindings(
  cluster: Cluster,
  mount: ResolvedMountRequest,
): Finding[] {
  const found: Finding[] = [
    {
      severity: 'advice',
      code: 'pod-density',
      field: 'name',
      message:
        'Each node that uses this volume runs one more pod, which takes a pod’s place and an IP address of the node. One mount for all pods that can share it is better than one each.',
    },
  ];
  if (mount.access !== 'read-only') {
    found.push({
      severity: 'advice',
      code: 'read-only-consumer',
      field: 'access',
      message:
        'No pod may use this claim with readOnly: true beside pods that write: on the same node they would share a read-only volume. Give readers a read-only mount of their own.',
    });
  }
  if (mount.runAsUser === undefined) {
    found.push({
      severity: 'advice',
      code: 'fs-group',
      field: 'runAsUser',
      message:
        'Pods may set fsGroup instead of a user, but all of them the same: each other fsGroup runs another Mountpoint pod on the node.',
    });
  }
  if (mount.credentials === 'driver') {
    found.push({
      severity: 'advice',
      code: 'shared-role',
      field: 'credentials',
      message:
        'All mounts of the cluster with driver credentials share the CSI driver’s role: what keeps teams apart is that a claim is bound to its namespace, not IAM.',
    });
  } else {
    found.push({
      severity: 'advice',
      code: 'own-role',
      field: 'credentials',
      message: `All mounts of the service account ${
        mount.serviceAccount
      } share its role, and each other use that it makes of AWS must be granted to that role.${
        mount.manageServiceAccount || cluster.identity === 'pod-identity'
          ? ''
          : ' Its owner has to add the annotation that the README gives.'
      }`,
    });
  }
  return found;
}
