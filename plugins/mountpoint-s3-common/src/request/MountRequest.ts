import { Usage } from '../rules/usages';

/** What the pods may do with the objects. @public */
export const ACCESS_MODES = [
  'read-only',
  'read-write',
  'read-write-delete',
] as const;

/** What the pods may do with the objects. @public */
export type Access = (typeof ACCESS_MODES)[number];

/**
 * Whose IAM role reads the bucket: the CSI driver's, shared by all mounts of
 * the cluster that use it, or the pod's own service account's.
 *
 * @public
 */
export const CREDENTIALS = ['driver', 'pod'] as const;

/** Whose IAM role reads the bucket. @public */
export type Credentials = (typeof CREDENTIALS)[number];

/** Where Mountpoint keeps a local copy of what it has read. @public */
export const CACHES = ['none', 'emptyDir', 'memory', 'ephemeral'] as const;

/** Where Mountpoint keeps a local copy of what it has read. @public */
export type Cache = (typeof CACHES)[number];

/** The example workload to generate beside the claim. @public */
export const WORKLOADS = ['none', 'pod', 'training-job'] as const;

/** The example workload to generate beside the claim. @public */
export type Workload = (typeof WORKLOADS)[number];

/**
 * A request for one mount, validated, as {@link parseMountRequest} returns it.
 *
 * @remarks
 *
 * Names and values are those of the form, of the action's inputs, of the
 * command line's request file and of `mount.yaml`. What is left to the
 * cluster's settings (`region`, `credentials`) is `undefined` here and
 * resolved by {@link planMount}.
 *
 * @public
 */
export interface MountRequest {
  /** Entity reference of the cluster, canonical: `resource:default/data-prod`. */
  cluster: string;
  /** The Kubernetes namespace of the claim and of the workload. */
  namespace: string;
  /** The mount's name: the PersistentVolumeClaim's, and the folder's. */
  name: string;
  /** Entity reference of the owning group or user, canonical. */
  owner: string;
  /** What the mount is for: one paragraph, at most 1,000 characters. */
  description?: string;
  /** A general purpose or directory bucket's name, or an access point ARN. */
  bucket: string;
  /** The bucket's AWS region. Default: the cluster's. */
  region?: string;
  /** The key prefix that becomes the volume's root: empty, or ends in `/`. */
  prefix: string;
  /** What the pods may do. */
  access: Access;
  /** Whether existing objects may be replaced as a whole. */
  allowOverwrite: boolean;
  /** What the mount is used for, answered with advice. */
  usage: Usage;
  /** Whose role reads the bucket. Default: the cluster's setting. */
  credentials?: Credentials;
  /** The workload's service account, with `credentials: pod`. */
  serviceAccount?: string;
  /** Whether the service account is generated too, with `credentials: pod`. */
  manageServiceAccount: boolean;
  /** User ID that owns the files and runs the workload: 1 or more. */
  runAsUser?: number;
  /** Group ID that owns the files and runs the workload: 1 or more. */
  runAsGroup?: number;
  /** ARN of the KMS key that encrypts the objects. */
  kmsKeyArn?: string;
  /**
   * The 12-digit account that owns the bucket. Default: the cluster's, where
   * nothing else says whose bucket it is.
   */
  bucketOwner?: string;
  /** Where Mountpoint keeps a local copy of what it has read. */
  cache: Cache;
  /** The cache's size, a Kubernetes quantity. */
  cacheSize?: string;
  /** The StorageClass of an `ephemeral` cache. */
  cacheStorageClass?: string;
  /** How long metadata is trusted: seconds, `minimal` or `indefinite`. */
  metadataTtl?: number | 'minimal' | 'indefinite';
  /** Whether the volume is bound to the Express bucket's zone. */
  zonePinned: boolean;
  /** The example workload to generate. */
  workload: Workload;
  /** The workload's container image, with a tag or a digest. */
  image?: string;
  /** Where the workload's container sees the bucket. */
  mountPath?: string;
  /** The capacity that Kubernetes wants and the driver ignores. */
  capacity: string;
  /** Further Mountpoint options, `key=value` or a bare flag each. */
  mountOptions: string[];
}

/**
 * A request with what the cluster's settings decide filled in: the content of
 * `mount.yaml`.
 *
 * @public
 */
export type ResolvedMountRequest = MountRequest &
  Required<Pick<MountRequest, 'region' | 'credentials'>>;
