/**
 * The annotations that tie a catalog entity to a mount: written into every
 * mount's `catalog-info.yaml`, read by the entity pages.
 *
 * @public
 */
export const MOUNT_ANNOTATIONS = {
  /** The bucket's name or access point ARN; set on mounts and on buckets. */
  bucket: 's3-mounts/bucket',
  /** The key prefix that the pods see as the volume's root; absent for the whole bucket. */
  prefix: 's3-mounts/prefix',
  /** The bucket's AWS region. */
  region: 's3-mounts/region',
  /** `read-only`, `read-write` or `read-write-delete`. */
  access: 's3-mounts/access',
  /** Whose IAM role reads the bucket: `driver` or `pod`. */
  credentials: 's3-mounts/credentials',
  /** The Kubernetes namespace of the claim. */
  namespace: 's3-mounts/namespace',
  /** The PersistentVolumeClaim's name. */
  claim: 's3-mounts/claim',
  /** The PersistentVolume's name, which is its volumeHandle too. */
  volume: 's3-mounts/volume',
} as const;

/** The catalog type of a mount's Component. @public */
export const MOUNT_COMPONENT_TYPE = 's3-mount';

/** The catalog type of a bucket's Resource. @public */
export const BUCKET_RESOURCE_TYPE = 's3-bucket';

/** The catalog type of an EKS cluster's Resource, as Backstage's AWS module ingests it. @public */
export const CLUSTER_RESOURCE_TYPE = 'kubernetes-cluster';
