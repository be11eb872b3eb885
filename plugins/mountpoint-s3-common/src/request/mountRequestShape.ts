import { z } from 'zod/v3';
import { checkAccount, checkKmsKeyArn, checkRegion } from '../rules/aws';
import { checkBucket } from '../rules/bucket';
import { checkDescription } from '../rules/description';
import {
  checkDnsLabel,
  checkNamespace,
  checkServiceAccount,
} from '../rules/dnsLabel';
import { checkClusterRef, checkOwnerRef } from '../rules/entityRef';
import { checkImage } from '../rules/image';
import { checkMountPath } from '../rules/mountPath';
import { checkPrefix } from '../rules/prefix';
import { checkQuantity } from '../rules/quantity';
import { USAGES } from '../rules/usages';
import { quote } from '../text/quote';
import { ACCESS_MODES, CACHES, CREDENTIALS, WORKLOADS } from './MountRequest';

type Check<T> = (value: T) => string | undefined;

const MAX_ID = 2 ** 31 - 1;

/** More than Mountpoint has. */
const MOST_OPTIONS = 50;

function text(check: Check<string>) {
  return z.string().superRefine((value, context) => {
    const message = check(value);
    if (message) {
      context.addIssue({ code: 'custom', message });
    }
  });
}

/**
 * Mountpoint refuses 0 for `uid` and `gid`, and a volume that root owns helps
 * no container that passes a security review.
 *
 * @see https://github.com/awslabs/mountpoint-s3/blob/main/doc/CONFIGURATION.md#file-and-directory-permissions
 */
function id(what: string) {
  return z.number().superRefine((value, context) => {
    if (!Number.isInteger(value) || value < 1 || value > MAX_ID) {
      context.addIssue({
        code: 'custom',
        message: `${quote(
          value,
        )} is not a ${what} ID that a volume can have: allowed is a whole number from 1 to ${MAX_ID}${
          value === 0 ? ', so not root, such as `1000`' : ', such as `1000`'
        }`,
      });
    }
  });
}

/** A hundred years, the most that Mountpoint takes, in seconds. */
const LONGEST_TTL = 100 * 365 * 24 * 60 * 60;

/**
 * Mountpoint's `metadata-ttl`, in which 0 is deprecated.
 *
 * @see https://github.com/awslabs/mountpoint-s3/blob/main/doc/CONFIGURATION.md#metadata-cache
 */
function ttl() {
  const message = `allowed is a whole number of seconds from 1 to ${LONGEST_TTL}, \`minimal\` or \`indefinite\``;
  return z
    .union([z.number(), z.enum(['minimal', 'indefinite'])], {
      errorMap: () => ({ message }),
    })
    .superRefine((value, context) => {
      if (
        typeof value === 'number' &&
        (!Number.isInteger(value) || value < 1 || value > LONGEST_TTL)
      ) {
        context.addIssue({
          code: 'custom',
          message: `${quote(value)} is not allowed: ${message}`,
        });
      }
    });
}

/**
 * The inputs of a mount as a Zod 3 shape: the one place that names them, for
 * the scaffolder action's schema, the template's test and
 * {@link parseMountRequest}.
 *
 * @remarks
 *
 * The scaffolder makes a JSON schema of it, in which refinements are lost;
 * they are applied by {@link parseMountRequest}.
 *
 * @public
 */
export const mountRequestShape = {
  cluster: text(checkClusterRef).describe(
    'Entity reference of the EKS cluster, a Resource of type kubernetes-cluster, in canonical form: resource:default/data-prod',
  ),
  namespace: text(checkNamespace).describe(
    'Kubernetes namespace of the claim and of the pods that use it. It must exist.',
  ),
  name: text(checkDnsLabel).describe(
    "Name of the mount within its namespace: the PersistentVolumeClaim's name",
  ),
  owner: text(checkOwnerRef).describe(
    'Entity reference of the group or user that owns the mount, in canonical form: group:default/data-science',
  ),
  description: text(checkDescription)
    .optional()
    .describe('What the mount is for: one paragraph, at most 1,000 characters'),
  bucket: text(checkBucket).describe(
    'Name of a general purpose or S3 Express directory bucket, or the ARN of an access point',
  ),
  region: text(checkRegion)
    .optional()
    .describe("The bucket's AWS region. Default: the cluster's"),
  prefix: text(checkPrefix)
    .optional()
    .describe(
      "Key prefix that the pods see as the volume's root: empty, or ending in a slash. Default: the whole bucket",
    ),
  access: z
    .enum(ACCESS_MODES)
    .optional()
    .describe('What the pods may do. Default: read-only'),
  allowOverwrite: z
    .boolean()
    .optional()
    .describe(
      'Whether an existing object may be replaced as a whole; not with read-only. Default: false',
    ),
  usage: z
    .enum(USAGES)
    .optional()
    .describe(
      'What the mount is used for, answered with advice. Default: other',
    ),
  credentials: z
    .enum(CREDENTIALS)
    .optional()
    .describe(
      "Whose IAM role reads the bucket: the CSI driver's or the pod's. Default: the cluster's setting",
    ),
  serviceAccount: text(checkServiceAccount)
    .optional()
    .describe("The workload's service account, with credentials: pod"),
  manageServiceAccount: z
    .boolean()
    .optional()
    .describe(
      'Whether the service account is generated too, with credentials: pod. Default: false',
    ),
  runAsUser: id('user')
    .optional()
    .describe(
      'User ID, 1 or more, that owns the files and runs the workload: the uid option and the security context',
    ),
  runAsGroup: id('group')
    .optional()
    .describe(
      'Group ID, 1 or more, that owns the files and runs the workload: the gid option and the security context',
    ),
  kmsKeyArn: text(checkKmsKeyArn)
    .optional()
    .describe('ARN of the KMS key that encrypts the objects'),
  bucketOwner: text(checkAccount)
    .optional()
    .describe(
      "The 12-digit AWS account that owns the bucket: Mountpoint asks for no other's. Default for general purpose buckets: the cluster's",
    ),
  cache: z
    .enum(CACHES)
    .optional()
    .describe(
      'Where Mountpoint keeps a local copy of what it has read. Default: none',
    ),
  cacheSize: text(checkQuantity)
    .optional()
    .describe("The cache's size, such as 10Gi; required with a cache"),
  cacheStorageClass: text(checkDnsLabel)
    .optional()
    .describe('The StorageClass of an ephemeral cache'),
  metadataTtl: ttl()
    .optional()
    .describe(
      "How long metadata is trusted: seconds, minimal or indefinite. Default: Mountpoint's own",
    ),
  zonePinned: z
    .boolean()
    .optional()
    .describe(
      "Whether the volume can only be used in the S3 Express bucket's zone. Default: false",
    ),
  workload: z
    .enum(WORKLOADS)
    .optional()
    .describe(
      'Example workload to generate: a pod with a data volume or an ML training job with a dataset volume. Default: none',
    ),
  image: text(checkImage)
    .optional()
    .describe(
      "The workload's container image with a tag other than latest, or a digest; required with a workload",
    ),
  mountPath: text(checkMountPath)
    .optional()
    .describe(
      "Where the workload's container sees the bucket. Default: /data for a pod, /datasets for a training job",
    ),
  capacity: text(checkQuantity)
    .optional()
    .describe(
      'Capacity that Kubernetes requires and the driver ignores. Default: 1200Gi',
    ),
  mountOptions: z
    .array(z.string())
    .superRefine((options, context) => {
      if (options.length > MOST_OPTIONS) {
        context.addIssue({
          code: 'custom',
          message: `has ${options.length} options: allowed are ${MOST_OPTIONS}`,
          fatal: true,
        });
      }
    })
    .optional()
    .describe('Further options of Mountpoint, key=value or a bare flag each'),
};

/** The name of an input of a mount. @public */
export type MountInput = keyof typeof mountRequestShape;
