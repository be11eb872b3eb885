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
  };
}
