import { Cluster } from '../cluster/Cluster';
import { clusterPath, modulePath } from '../plan/layout';
import { writeYaml } from '../text/writeYaml';

/** What `terraform init` needs to find the state, where it is kept in S3. */
function initArguments(cluster: Cluster): string {
  return cluster.stateBackend === 's3'
    ? [
        '',
        '-backend-config="bucket=$STATE_BUCKET"',
        '-backend-config="region=$STATE_REGION"',
        `-backend-config="key=s3-mounts/${cluster.name}.tfstate"`,
      ].join(' ')
    : '';
}

function job(cluster: Cluster, options: { roleVariable: string }) {
  return {
    'runs-on': 'ubuntu-24.04',
    defaults: {
      run: { 'working-directory': `${clusterPath(cluster)}/terraform` },
    },
    env: {
      TF_IN_AUTOMATION: 'true',
      TF_INPUT: 'false',
      ...(cluster.stateBackend === 's3'
        ? {
            STATE_BUCKET: '${{ vars.S3_MOUNTS_STATE_BUCKET }}',
            STATE_REGION: '${{ vars.S3_MOUNTS_STATE_REGION }}',
          }
        : {}),
    },
    steps: [
      { uses: 'actions/checkout@v5' },
      { uses: 'hashicorp/setup-terraform@v3' },
      {
        uses: 'aws-actions/configure-aws-credentials@v5',
        with: {
          'aws-region': cluster.region,
          'role-to-assume': `\${{ vars.${options.roleVariable} }}`,
        },
      },
      { run: `terraform init${initArguments(cluster)}` },
    ],
  };
}

/**
 * A GitHub Actions workflow that plans on every pull request and applies on
 * every merge that touches the cluster: a mount changes nothing below
 * `terraform/`, so the paths name the mounts too.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax
 */
export function githubActions(cluster: Cluster): string {
  const paths = [
    `${clusterPath(cluster)}/cluster.yaml`,
    `${clusterPath(cluster)}/terraform/**`,
    `${clusterPath(cluster)}/mounts/**/mount.yaml`,
    `${modulePath(cluster.root)}/**`,
  ];
  const plan = job(cluster, { roleVariable: 'S3_MOUNTS_PLAN_ROLE' });
  const apply = job(cluster, { roleVariable: 'S3_MOUNTS_APPLY_ROLE' });
  return writeYaml(
    {
      name: `S3 mounts on ${cluster.name}`,
      on: {
        pull_request: { paths },
        push: { branches: [cluster.argocd.revision], paths },
      },
      permissions: { contents: 'read', 'id-token': 'write' },
      jobs: {
        plan: {
          if: "github.event_name == 'pull_request'",
          ...plan,
          steps: [...plan.steps, { run: 'terraform plan -lock=false' }],
        },
        apply: {
          if: "github.event_name == 'push'",
          environment: `s3-mounts-${cluster.name}`,
          concurrency: { group: `s3-mounts-${cluster.name}` },
          ...apply,
          steps: [...apply.steps, { run: 'terraform apply -auto-approve' }],
        },
      },
    },
    `Plans and applies the Terraform of the S3 mounts on ${
      cluster.name
    }. It wants these variables of the
repository: S3_MOUNTS_PLAN_ROLE and S3_MOUNTS_APPLY_ROLE, the ARNs of IAM roles that trust GitHub's
OpenID Connect provider${
      cluster.stateBackend === 's3'
        ? ', S3_MOUNTS_STATE_BUCKET and S3_MOUNTS_STATE_REGION'
        : ''
    }.`,
  );
}
