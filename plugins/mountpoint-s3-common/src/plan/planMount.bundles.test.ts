import { contents, exampleCluster, plan } from '../__testUtils__/examples';
import { clusterYaml } from '../cluster/clusterYaml';
import { TERRAFORM_FILES } from '../terraform/terraformFiles.generated';
import { Plan } from './Plan';

/** A whole plan as one text; the Terraform files, which are static, by name. */
function readable(of: Plan): string {
  const files = of.files.map(({ path, content }) =>
    path.endsWith('.tf') ? `=== ${path}` : `=== ${path}\n${content}`,
  );
  const findings = of.findings.map(
    ({ severity, code, field, message }) =>
      `${severity} ${code} (${field}): ${message}`,
  );
  return [
    `${of.entityRef}, volume ${of.volume}`,
    `--- findings\n${findings.join('\n')}`,
    `--- grants\n${JSON.stringify(of.grants, undefined, 2)}`,
    `--- branch ${of.pullRequest.branch}`,
    `--- title ${of.pullRequest.title}`,
    `--- body\n${of.pullRequest.body}`,
    `--- files\n${files.join('\n')}`,
  ].join('\n\n');
}

/** Compares the plan's .tf files with those that are embedded. */
function expectTerraform(of: Plan, root: string) {
  const module = Object.fromEntries(
    Object.entries(TERRAFORM_FILES)
      .filter(([path]) => path.startsWith('modules/'))
      .map(([path, content]) => [path, content]),
  );
  const rootFiles = Object.fromEntries(
    Object.entries(TERRAFORM_FILES)
      .filter(([path]) => path.startsWith(`roots/${root}/`))
      .map(([path, content]) => [
        path.replace(`roots/${root}`, 'clusters/data-prod/s3-mounts/terraform'),
        content,
      ]),
  );
  const planned = Object.entries(contents(of)).filter(([path]) =>
    path.endsWith('.tf'),
  );
  expect(Object.fromEntries(planned)).toEqual({ ...module, ...rootFiles });
}

describe('planMount', () => {
  it('plans a training job on a dataset, the first mount of a cluster', () => {
    const bundle = plan({
      description: 'Images of every product, for training the ranking model',
      prefix: 'images/2026/',
      usage: 'dataset',
      runAsUser: 1000,
      runAsGroup: 1000,
      workload: 'training-job',
      image: 'pytorch/pytorch:2.9.1-cuda12.8-cudnn9-runtime',
    });
    expectTerraform(bundle, 'default');
    expect(readable(bundle)).toMatchSnapshot();
  });

  it('plans a pod that writes to S3 Express, on a cluster that is set up', () => {
    const cluster = exampleCluster();
    const bundle = plan(
      {
        namespace: 'analytics',
        name: 'scratch',
        owner: 'user:default/ada',
        bucket: 'acme-scratch--usw2-az1--x-s3',
        access: 'read-write-delete',
        allowOverwrite: true,
        usage: 'checkpoints',
        runAsUser: 1000,
        workload: 'pod',
        image: 'public.ecr.aws/docker/library/python:3.13-slim',
        mountPath: '/mnt/scratch',
      },
      cluster,
      { cluster: clusterYaml(cluster), module: 'terraform {}' },
    );
    expect(bundle.files.filter(({ path }) => path.endsWith('.tf'))).toEqual([]);
    expect(readable(bundle)).toMatchSnapshot();
  });

  it('plans a mount without a workload on a cluster with EKS blueprints', () => {
    const bundle = plan(
      { access: 'read-write', region: 'us-east-1' },
      exampleCluster({
        cluster: 'Data_Prod',
        addon: 'blueprints',
        tags: { team: 'data', 'cost-center': '0o14' },
        rolePath: '/platform/',
        permissionsBoundary: 'arn:aws:iam::111122223333:policy/boundary',
        argocd: {
          namespace: 'argo',
          repoURL: 'https://git.example.com/acme/gitops.git',
          revision: 'live',
          destination: 'data-prod',
        },
      }),
    );
    expectTerraform(bundle, 'blueprints');
    expect(readable(bundle)).toMatchSnapshot();
  });

  it('plans mounts with the pod’s own credentials, IRSA and a managed account', () => {
    const bundle = plan(
      {
        name: 'models',
        access: 'read-write',
        prefix: 'models/',
        usage: 'model-cache',
        credentials: 'pod',
        serviceAccount: 'trainer',
        manageServiceAccount: true,
        runAsUser: 1000,
        kmsKeyArn: 'arn:aws:kms:us-west-2:444455556666:key/1234abcd',
        bucketOwner: '444455556666',
        cache: 'emptyDir',
        cacheSize: '10Gi',
        metadataTtl: 300,
        workload: 'pod',
        image: 'busybox:1.37',
        mountOptions: [
          'max-threads=32',
          'write-part-size=16777216',
          'max-cache-size=8192',
        ],
      },
      exampleCluster({ rolePath: '/s3/' }),
    );
    expect(readable(bundle)).toMatchSnapshot();
  });

  it('plans an Express mount pinned to its zone, with Pod Identity', () => {
    const cluster = exampleCluster({
      identity: 'pod-identity',
      credentials: 'pod',
      addonVersion: 'v2.4.1-eksbuild.1',
    });
    const bundle = plan(
      {
        name: 'scratch',
        bucket: 'acme-scratch--usw2-az1--x-s3',
        access: 'read-write-delete',
        allowOverwrite: true,
        usage: 'checkpoints',
        serviceAccount: 'trainer',
        runAsUser: 1000,
        zonePinned: true,
        cache: 'memory',
        cacheSize: '512Mi',
        workload: 'training-job',
        image: 'busybox:1.37',
        mountOptions: ['incremental-upload'],
      },
      cluster,
      { cluster: clusterYaml(cluster), module: 'terraform {}' },
    );
    expect(readable(bundle)).toMatchSnapshot();
  });

  it('plans a mount through an access point', () => {
    const cluster = exampleCluster();
    const bundle = plan(
      {
        name: 'shared',
        bucket: 'arn:aws:s3:eu-west-1:444455556666:accesspoint/team-a',
        prefix: 'images/',
        credentials: 'pod',
        serviceAccount: 'reader',
        cache: 'ephemeral',
        cacheSize: '100Gi',
        cacheStorageClass: 'gp3',
        metadataTtl: 'indefinite',
      },
      cluster,
      { cluster: clusterYaml(cluster), module: 'terraform {}' },
    );
    expect(readable(bundle)).toMatchSnapshot();
  });

  it('plans for an add-on that is there already, with its role', () => {
    const bundle = plan(
      { name: 'results', access: 'read-write-delete', runAsGroup: 2000 },
      exampleCluster({
        addon: 'existing',
        addonVersion: undefined,
        driverRole: 'my-s3-csi-role',
        rolePath: '/s3/',
      }),
    );
    expectTerraform(bundle, 'default');
    expect(readable(bundle)).toMatchSnapshot();
  });
});
