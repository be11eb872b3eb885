import {
  parseCluster,
  parseMountRequest,
  planMount,
  refuseErrors,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';

const CLUSTER = parseCluster({
  name: 'data-prod',
  data: {
    version: 1,
    cluster: 'data-prod',
    region: 'us-west-2',
    account: '111122223333',
    partition: 'aws',
    identity: 'irsa',
    credentials: 'driver',
    addon: 'managed',
    addonVersion: 'v2.7.0-eksbuild.1',
    argocd: {
      namespace: 'argocd',
      repoURL: 'http://localhost:7090/acme/gitops.git',
      revision: 'main',
      destination: 'https://kubernetes.default.svc',
    },
    bucketResourceOwner: 'group:default/platform',
  },
});

/** The mounts that the demo starts with, so that the first visit shows some. */
const REQUESTS = [
  {
    cluster: 'resource:default/data-prod',
    namespace: 'ml-training',
    name: 'product-images',
    owner: 'group:default/data-science',
    description: 'Labelled product photos, for training the visual search.',
    bucket: 'acme-ml-datasets',
    prefix: 'product-images/2026/',
    access: 'read-only',
    usage: 'dataset',
    runAsUser: 1000,
    runAsGroup: 1000,
  },
  {
    cluster: 'resource:default/data-prod',
    namespace: 'spark-jobs',
    name: 'clickstream',
    owner: 'group:default/spark-team-a',
    description: 'Raw click events, read by the nightly Spark jobs.',
    bucket: 'acme-clickstream',
    access: 'read-only',
    usage: 'spark-input',
    runAsUser: 185,
    runAsGroup: 185,
  },
].map(parseMountRequest);

const README = `# GitOps repository of the S3 Mounts demo

Every S3 mount on an EKS cluster is requested in Backstage, reviewed here as a
pull request, and applied from here: \`terraform/\` by the Terraform pipeline,
\`argocd/\` and \`manifests/\` by Argo CD.

- \`clusters/<cluster>/s3-mounts/\`: a cluster's settings and its mounts
- \`modules/\`: the Terraform that all clusters share
- \`buckets/\`: what the catalog shows of each bucket

This repository is local to the demo: \`npm run demo:reset\` starts it over.
`;

/** The GitOps repository as the demo starts with it: made by the core itself. */
export function gitopsSeed() {
  const files = new Map([['README.md', README]]);
  for (const request of REQUESTS) {
    const plan = planMount({ request, cluster: CLUSTER, repository: {} });
    refuseErrors(plan);
    for (const { path, content } of plan.files) {
      files.set(path, content);
    }
  }
  return {
    owner: 'acme',
    name: 'gitops',
    defaultBranch: 'main',
    description: 'S3 mounts on the EKS clusters of Acme',
    files: Object.fromEntries(files),
    message: 'Set up data-prod with its first two mounts',
  };
}
