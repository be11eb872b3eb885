import { Cluster } from '../cluster/Cluster';
import { driverRoleName, roleArn } from '../names/names';
import { Access, ResolvedMountRequest } from '../request/MountRequest';
import { describeBucket } from '../rules/bucket';

/**
 * One IAM permission that a mount needs.
 *
 * @public
 */
export interface Grant {
  /** The role that gets it. */
  roleArn: string;
  /** The service account that can take the role, `namespace:name`. */
  serviceAccount: string;
  /** What it allows, in plain words. */
  summary: string;
  /** IAM actions, sorted. */
  actions: string[];
  /** The ARN, or ARN pattern, of what they apply to. */
  resource: string;
  /** Patterns that keys must match, through the `s3:prefix` condition. */
  prefixes?: string[];
}

/**
 * The least that Mountpoint needs, by access.
 *
 * @see https://github.com/awslabs/mountpoint-s3/blob/main/doc/CONFIGURATION.md#iam-permissions
 */
const OBJECT_ACTIONS: Record<Access, string[]> = {
  'read-only': ['s3:GetObject'],
  'read-write': ['s3:AbortMultipartUpload', 's3:GetObject', 's3:PutObject'],
  'read-write-delete': [
    's3:AbortMultipartUpload',
    's3:DeleteObject',
    's3:GetObject',
    's3:PutObject',
  ],
};

/** IAM can't tell a new object from one that is overwritten. */
const OBJECT_WORDS: Record<Access, string> = {
  'read-only': 'read objects',
  'read-write': 'read, add and overwrite (not delete) objects',
  'read-write-delete': 'read, add, overwrite and delete objects',
};

/**
 * The permissions of one mount; `policies.tf` grants the same, merged over all
 * mounts of the cluster.
 */
export function grants(cluster: Cluster, mount: ResolvedMountRequest): Grant[] {
  const { partition, account } = cluster;
  const { bucket, prefix, access, region } = mount;
  const principal = {
    roleArn: roleArn(cluster, driverRoleName(cluster)),
    serviceAccount: 'kube-system:s3-csi-driver-sa',
  };
  if (describeBucket(bucket).kind === 'directory') {
    return [
      {
        ...principal,
        summary: `read, write and delete everything in the S3 Express bucket ${bucket}`,
        actions: ['s3express:CreateSession'],
        resource: `arn:${partition}:s3express:${region}:${account}:bucket/${bucket}`,
      },
    ];
  }
  return [
    {
      ...principal,
      summary: prefix
        ? `list the keys below s3://${bucket}/${prefix}`
        : `list the keys of s3://${bucket}/`,
      actions: ['s3:ListBucket'],
      resource: `arn:${partition}:s3:::${bucket}`,
      ...(prefix ? { prefixes: [`${prefix}*`] } : {}),
    },
    {
      ...principal,
      summary: `${OBJECT_WORDS[access]} below s3://${bucket}/${prefix}`,
      actions: OBJECT_ACTIONS[access],
      resource: `arn:${partition}:s3:::${bucket}/${prefix}*`,
    },
  ];
}
