export interface Config {
  /** S3 buckets as files in pods on EKS. */
  mountpointS3?: {
    /** (Required) The GitOps repository that mounts are written to. */
    gitops: {
      /**
       * (Required) Its address in the browser, on a host that `integrations`
       * lists: `https://github.com/acme/gitops`.
       */
      url: string;
      /** (Optional) The branch that Argo CD follows. Default: `main`. */
      branch?: string;
      /**
       * (Optional) The folder of the repository in which everything lies, such
       * as `platform/s3`. Default: the repository's top.
       */
      root?: string;
    };
    /**
     * (Optional) Settings of clusters that have no `cluster.yaml` yet. They go
     * into that file with a cluster's first mount; after that, the file counts.
     */
    newClusters?: {
      /** (Optional) How service accounts get their role. Default: `irsa`. */
      identity?: 'irsa' | 'pod-identity';
      /** (Optional) Whose role new mounts use. Default: `driver`. */
      credentials?: 'driver' | 'pod';
      /** (Optional) Who installs the CSI driver's add-on. Default: `managed`. */
      addon?: 'managed' | 'blueprints' | 'existing';
      /** (Required, but with `addon: existing`) The add-on's version: `v2.7.0-eksbuild.1`. */
      addonVersion?: string;
      /** (Optional) The driver's role, only with `addon: existing`. */
      driverRole?: string;
      /** (Required) Argo CD. */
      argocd: {
        /** (Optional) The namespace that it runs in. Default: `argocd`. */
        namespace?: string;
        /** (Required) The GitOps repository as it clones it. */
        repoURL: string;
        /** (Optional) The branch that it follows. Default: `main`. */
        revision?: string;
        /**
         * (Optional) The cluster as it knows it, an API server's URL or a name.
         * Default: `https://kubernetes.default.svc`.
         */
        destination?: string;
      };
      /** (Optional) Tags for every AWS resource. */
      tags?: { [key: string]: string };
      /** (Optional) ARN of the permissions boundary for every role. */
      permissionsBoundary?: string;
      /** (Optional) IAM path of roles and policies. Default: `/`. */
      rolePath?: string;
      /**
       * (Optional) Owner of the buckets' Resources in the catalog, the same for
       * all clusters: `group:default/platform`. Default: `unknown`.
       */
      bucketResourceOwner?: string;
    };
    /**
     * (Optional) What people may ask for. Checked before anything is written;
     * a mistake in here stops the backend at its start. Default: everything, in
     * the name of the caller or one of their groups.
     *
     * @visibility backend
     */
    guardrails?: {
      /**
       * (Optional) Whether a mount's owner may be anybody, and the caller
       * anybody too. Default: `false`: the owner is one of the caller's own
       * ownership entities.
       */
      anyOwner?: boolean;
      /**
       * (Optional) Whether services, which own nothing, may ask in any owner's
       * name: tokens of `backend.auth.externalAccess`, and other plugins.
       * Default: `false`.
       */
      allowServices?: boolean;
      /**
       * (Optional) Uses that fail on S3, and that are let through with a warning
       * instead of an error. Default: none.
       */
      overridableUsages?: Array<'spark-shuffle' | 'database' | 'git'>;
      /**
       * (Optional) What is allowed. A mount needs one rule for its owner that
       * allows all of it: what a rule lists, all its lists together. Rules add
       * up, in any order; none forbids what another allows. Default: everything
       * is allowed.
       *
       * In a pattern, `*` stands for any characters but `/` and `:`, alone for
       * anything. A pattern is compared with the whole value, in its case.
       */
      rules?: Array<{
        /**
         * (Required) Whom the rule is for: entity references of groups and users
         * in full and in lower case, `group:default/data-science`, or `*` for
         * everybody.
         */
        owners: string[];
        /** (Optional) Patterns of clusters: `resource:default/data-*`. Default: all. */
        clusters?: string[];
        /** (Optional) Patterns of Kubernetes namespaces: `ml-*`. Default: all. */
        namespaces?: string[];
        /**
         * (Optional) Patterns of the names of buckets, S3 Express too:
         * `acme-data-*`. They say nothing of access points. Default: all.
         */
        buckets?: string[];
        /**
         * (Optional) Folders that the mount's prefix must lie in, each ending in
         * a slash: `data-science/`. On S3 Express, which IAM can't narrow to a
         * prefix, only with the driver's credentials. Default: the whole bucket.
         */
        prefixes?: string[];
        /**
         * (Optional) What pods may do. On S3 Express, where IAM can't tell these
         * apart, less than `read-write-delete` is only given with the driver's
         * credentials. Default: all.
         */
        access?: Array<'read-only' | 'read-write' | 'read-write-delete'>;
        /**
         * (Optional) Patterns of the ARNs of KMS keys that may be named:
         * `arn:aws:kms:*:111122223333:key/*`. Default: all, as `accounts` has it.
         */
        kmsKeys?: string[];
        /** (Optional) Whether a mount that writes must name a KMS key. Default: `false`. */
        requireKmsKey?: boolean;
        /** (Optional) Zone IDs of S3 Express buckets: `usw2-az1`. Default: all. */
        zones?: string[];
        /**
         * (Optional) AWS accounts of buckets, access points and KMS keys, in
         * quotes, or `*`. Default: the cluster's account alone.
         */
        accounts?: string[];
        /**
         * (Optional) Patterns of the ARNs of access points:
         * `arn:aws:s3:*:111122223333:accesspoint/ds-*`. Default: none, because an
         * ARN doesn't tell which bucket it opens.
         */
        accessPoints?: string[];
        /**
         * (Optional) Patterns of the addresses that `mountOptions` may name with
         * `endpoint-url` and `otlp-endpoint`. Default: none.
         */
        endpoints?: string[];
      }>;
    };
  };
}
