import { Cluster } from '../cluster/Cluster';
import { principalOf } from '../names/principal';
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
 * What the objects and the list of a bucket are called in IAM. An access point
 * is granted by its own ARN; the bucket's policy must delegate to it.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-policies.html
 */
function bucketArns(cluster: Cluster, bucket: string) {
  return describeBucket(bucket).kind === 'access-point'
    ? { list: bucket, objects: `${bucket}/object` }
    : {
        list: `arn:${cluster.partition}:s3:::${bucket}`,
        objects: `arn:${cluster.partition}:s3:::${bucket}`,
      };
}

/** What an S3 Express bucket is called in IAM. */
export function directoryBucketArn(
  cluster: Cluster,
  mount: ResolvedMountRequest,
) {
  return `arn:${cluster.partition}:s3express:${mount.region}:${
    mount.bucketOwner ?? cluster.account
  }:bucket/${mount.bucket}`;
}

/**
 * The permissions of one mount; `policies.tf` grants the same, merged over all
 * mounts of a role.
 */
export function grants(cluster: Cluster, mount: ResolvedMountRequest): Grant[] {
  const { bucket, prefix, access, kmsKeyArn } = mount;
  const { roleArn, serviceAccount } = principalOf(cluster, mount);
  const grant = (
    content: Omit<Grant, 'roleArn' | 'serviceAccount'>,
  ): Grant => ({
    roleArn,
    serviceAccount: `${serviceAccount.namespace}:${serviceAccount.name}`,
    ...content,
  });
  const where =
    describeBucket(bucket).kind === 'access-point'
      ? `${prefix || 'everything'} through the access point ${bucket}`
      : `s3://${bucket}/${prefix}`;
  const key = kmsKeyArn
    ? [
        grant({
          summary:
            access === 'read-only'
              ? 'decrypt what the KMS key encrypts'
              : 'decrypt what the KMS key encrypts, and encrypt with it',
          actions:
            access === 'read-only'
              ? ['kms:Decrypt']
              : ['kms:Decrypt', 'kms:GenerateDataKey'],
          resource: kmsKeyArn,
        }),
      ]
    : [];
  if (describeBucket(bucket).kind === 'directory') {
    return [
      grant({
        summary: `read, write and delete everything in the S3 Express bucket ${bucket}`,
        actions: ['s3express:CreateSession'],
        resource: directoryBucketArn(cluster, mount),
      }),
      ...key,
    ];
  }
  const arns = bucketArns(cluster, bucket);
  return [
    grant({
      summary: `list the keys ${prefix ? 'below' : 'of'} ${where}`,
      actions: ['s3:ListBucket'],
      resource: arns.list,
      ...(prefix ? { prefixes: [`${prefix}*`] } : {}),
    }),
    grant({
      summary: `${OBJECT_WORDS[access]} below ${where}`,
      actions: OBJECT_ACTIONS[access],
      resource: `${arns.objects}/${prefix}*`,
    }),
    ...key,
  ];
}
