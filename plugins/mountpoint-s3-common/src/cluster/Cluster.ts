import { Partition } from '../rules/aws';
import { Credentials } from '../request/MountRequest';

/** How service accounts get their IAM role. @public */
export const IDENTITIES = ['irsa', 'pod-identity'] as const;

/** How service accounts get their IAM role. @public */
export type Identity = (typeof IDENTITIES)[number];

/** Who installs the CSI driver's EKS add-on. @public */
export const ADDONS = ['managed', 'blueprints', 'existing'] as const;

/** Who installs the CSI driver's EKS add-on. @public */
export type Addon = (typeof ADDONS)[number];

/** Where Argo CD is and what it reads. @public */
export interface ArgoCd {
  /** The namespace that Argo CD runs in. */
  namespace: string;
  /** The GitOps repository as Argo CD clones it. */
  repoURL: string;
  /** The branch that Argo CD follows. */
  revision: string;
  /** The cluster as Argo CD knows it: an API server's URL, or a name. */
  destination: string;
}

/**
 * Everything that a plan needs to know about a cluster: the content of
 * `cluster.yaml`, and the name of the folder it lies in.
 *
 * @public
 */
export interface Cluster {
  /** The catalog entity's name, which names the folder in the GitOps repository. */
  name: string;
  /** The format's version. */
  version: 1;
  /** The EKS cluster's name. */
  cluster: string;
  /** The cluster's AWS region. */
  region: string;
  /** The 12-digit AWS account. */
  account: string;
  /** The AWS partition. */
  partition: Partition;
  /** How service accounts get their role. */
  identity: Identity;
  /** The default of new mounts. */
  credentials: Credentials;
  /** Who installs the CSI driver's add-on. */
  addon: Addon;
  /** The EKS add-on's version, `v2.7.0-eksbuild.1`; not with `addon: existing`. */
  addonVersion?: string;
  /** The driver's role, only with `addon: existing`. */
  driverRole?: string;
  /** Argo CD. */
  argocd: ArgoCd;
  /** Folder of the whole layout within the repository; empty for its top. */
  root: string;
  /** Tags for every AWS resource. */
  tags: Record<string, string>;
  /** ARN of the permissions boundary for every role. */
  permissionsBoundary?: string;
  /** IAM path of every role and policy, `/` or `/…/`. */
  rolePath?: string;
  /**
   * Entity reference of the owner of the buckets' catalog Resources. Default:
   * `unknown`, as Backstage's own AWS providers write. The same for all
   * clusters of a repository, because a bucket's entity depends on nothing but
   * the bucket.
   */
  bucketResourceOwner: string;
  /** Where Terraform keeps its state: a partial `backend` block is written for it. */
  stateBackend?: StateBackend;
  /** The pipelines that run Terraform. */
  pipelines: Pipeline[];
}

/** Where Terraform keeps its state. @public */
export const STATE_BACKENDS = ['s3', 'azurerm', 'gcs', 'http', 'pg'] as const;

/** Where Terraform keeps its state. @public */
export type StateBackend = (typeof STATE_BACKENDS)[number];

/** What runs Terraform when a mount is merged. @public */
export const PIPELINES = ['atlantis', 'github-actions'] as const;

/** What runs Terraform when a mount is merged. @public */
export type Pipeline = (typeof PIPELINES)[number];
