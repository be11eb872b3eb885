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

/**
 * The annotations of a mount's entity that other plugins read: Backstage's
 * Kubernetes plugin and the community's Argo CD plugin.
 *
 * @see https://backstage.io/docs/features/kubernetes/configuration
 * @see https://github.com/backstage/community-plugins/tree/main/workspaces/argocd
 * @public
 */
export const PLUGIN_ANNOTATIONS = {
  /** The Application of the mount in Argo CD. */
  argoApplication: 'argocd/app-name',
  /** The namespace that the Application is in. */
  argoNamespace: 'argocd/app-namespace',
  /** The AppProject of the cluster's mounts. */
  argoProject: 'argocd/project-name',
  /** The cluster that the example workload runs on, as the plugin knows it. */
  kubernetesCluster: 'backstage.io/kubernetes-cluster',
  /** The labels of the example workload. */
  kubernetesLabels: 'backstage.io/kubernetes-label-selector',
  /** The namespace of the example workload. */
  kubernetesNamespace: 'backstage.io/kubernetes-namespace',
} as const;
