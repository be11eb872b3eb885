import { Cluster } from '../cluster/Cluster';
import { ResolvedMountRequest } from '../request/MountRequest';
import { partitionOfRegion } from '../rules/aws';
import { describeBucket } from '../rules/bucket';
import { quote } from '../text/quote';
import { Finding } from './Finding';
import { usageAdvice } from './usageAdvice';

/**
 * What there is to say about a mount on a cluster, the most severe first.
 *
 * @param options - `isSetUp` is whether the cluster's own files are there
 */
export function findings(options: {
  cluster: Cluster;
  mount: ResolvedMountRequest;
  isSetUp: boolean;
}): Finding[] {
  const { cluster, mount, isSetUp } = options;
  const bucket = describeBucket(mount.bucket);
  const found: Finding[] = [];

  if (mount.namespace === cluster.argocd.namespace) {
    found.push({
      severity: 'error',
      code: 'argocd-namespace',
      field: 'namespace',
      message: `${quote(
        mount.namespace,
      )} is Argo CD's own namespace: allowed is any namespace of a team.`,
    });
  }
  if (partitionOfRegion(mount.region) !== cluster.partition) {
    found.push({
      severity: 'error',
      code: 'region-partition',
      field: 'region',
      message: `${quote(mount.region)} is not in the cluster's partition ${
        cluster.partition
      }: allowed are its regions.`,
    });
  }
  found.push(...usageAdvice(mount, bucket));

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
        message: `A file is written from its beginning to its end, by one writer, and can be read when it is closed.${
          mount.allowOverwrite
            ? ' An existing file can be replaced as a whole, not changed in part.'
            : ' An existing file can’t be changed.'
        }`,
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
  found.push({
    severity: 'advice',
    code: 'shared-role',
    field: 'credentials',
    message:
      'All mounts of the cluster with driver credentials share the CSI driver’s role: what keeps teams apart is that a claim is bound to its namespace, not IAM.',
  });
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
