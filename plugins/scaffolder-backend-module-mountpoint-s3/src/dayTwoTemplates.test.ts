import { Scaffolder, startScaffolder } from './__testUtils__/startScaffolder';

// Each starts a backend, and runs tasks in it: seconds on a busy machine.
jest.setTimeout(120_000);

const MOUNT = 'clusters/data-prod/s3-mounts/mounts/spark-team-a/results';

const REQUEST = {
  cluster: 'resource:default/data-prod',
  namespace: 'spark-team-a',
  name: 'results',
  owner: 'group:default/data-science',
  bucket: 'acme-results',
  prefix: 'a/',
  access: 'read-write',
  usage: 'other',
  runAsUser: 1000,
  runAsGroup: 1000,
  workload: 'pod',
  image: 'nginxinc/nginx-unprivileged:1.29.3',
};

const NAMED = {
  cluster: REQUEST.cluster,
  namespace: REQUEST.namespace,
  name: REQUEST.name,
};

describe('what comes after the first request, through the scaffolder and a forge', () => {
  let scaffolder: Scaffolder;
  let pulls: number;
  let output: Record<string, unknown>;

  beforeEach(async () => {
    scaffolder = await startScaffolder();
    pulls = 0;
  });
  afterEach(async () => {
    await scaffolder?.stop();
  });

  /** Runs a template, merges its pull request, and returns what main holds. */
  async function merged(values: Record<string, unknown>, template?: string) {
    const task = await scaffolder.runTemplate(values, template);
    expect(task).toMatchObject({ status: 'completed' });
    output = task.output;
    pulls += 1;
    await scaffolder.merge(pulls);
    return scaffolder.clone('main');
  }

  it('sets a cluster up, and upgrades its add-on', async () => {
    const first = await merged(
      { cluster: REQUEST.cluster, pipelines: ['github-actions', 'atlantis'] },
      'set-up-s3-mounts',
    );
    expect(Object.keys(first)).toEqual(
      expect.arrayContaining([
        '.github/workflows/s3-mounts-data-prod.yaml',
        'atlantis.yaml',
        'clusters/data-prod/s3-mounts/cluster.yaml',
        'clusters/data-prod/s3-mounts/terraform/main.tf',
        'modules/mountpoint-s3/v1/addon.tf',
      ]),
    );
    expect(output).toMatchObject({
      pullRequestUrl: `${scaffolder.forge.url}/acme/gitops/pull/1`,
      pullRequestNumber: 1,
      branch: 's3-mounts.data-prod.set-up',
      paths: expect.arrayContaining(['atlantis.yaml']),
      deletions: [],
      changed: true,
      findings: expect.any(Array),
      cluster: REQUEST.cluster,
    });

    const second = await merged(
      { cluster: REQUEST.cluster, addonVersion: 'v2.8.0-eksbuild.1' },
      'set-up-s3-mounts',
    );
    expect(
      Object.keys(second).filter(path => first[path] !== second[path]),
    ).toEqual(['clusters/data-prod/s3-mounts/cluster.yaml']);
    expect(second['clusters/data-prod/s3-mounts/cluster.yaml']).toContain(
      'addonVersion: "v2.8.0-eksbuild.1"',
    );

    expect(
      await scaffolder.runTemplate(
        { cluster: REQUEST.cluster, addonVersion: 'v2.8.0-eksbuild.1' },
        'set-up-s3-mounts',
      ),
    ).toMatchObject({
      status: 'completed',
      output: { text: [{ title: 'Nothing to do' }] },
    });
  });

  it('changes who installs the driver only when the state moves are acknowledged', async () => {
    await merged({ cluster: REQUEST.cluster }, 'set-up-s3-mounts');

    const refused = await scaffolder.runTemplate(
      { cluster: REQUEST.cluster, addon: 'blueprints' },
      'set-up-s3-mounts',
    );
    expect(refused.status).toBe('failed');
    expect(refused.log).toContain('addon: changing it from `managed`');

    const main = await merged(
      {
        cluster: REQUEST.cluster,
        addon: 'blueprints',
        acknowledgeStateMoves: true,
      },
      'set-up-s3-mounts',
    );
    expect(main['clusters/data-prod/s3-mounts/terraform/addons.tf']).toContain(
      'aws-ia/eks-blueprints-addons',
    );
    const pull = await (
      await fetch(`${scaffolder.forge.apiUrl}/repos/acme/gitops/pulls/2`)
    ).json();
    expect(pull.body).toContain(
      `terraform state mv 'module.mountpoint_s3.aws_eks_addon.driver[0]' 'module.eks_blueprints_addons.aws_eks_addon.this["aws-mountpoint-s3-csi-driver"]'`,
    );
  });

  it('changes a mount in place, and deletes the file of a workload that goes', async () => {
    const before = await merged(REQUEST);
    const after = await merged(
      {
        ...NAMED,
        access: 'read-write-delete',
        workload: 'none',
        remove: ['runAsGroup'],
      },
      'change-s3-mount',
    );

    expect(output).toMatchObject({
      pullRequestNumber: 2,
      branch: 's3-mounts.data-prod.spark-team-a.results.change',
      deletions: [`${MOUNT}/manifests/pod.yaml`],
      findings: expect.arrayContaining([
        expect.objectContaining({ severity: 'warning', code: 'remount' }),
      ]),
      ...NAMED,
      entityRef: 'component:default/data-prod.spark-team-a.results',
    });
    const changed = [
      ...new Set([...Object.keys(before), ...Object.keys(after)]),
    ].filter(path => before[path] !== after[path]);
    expect(changed.sort()).toEqual([
      `${MOUNT}/README.md`,
      `${MOUNT}/catalog-info.yaml`,
      `${MOUNT}/manifests/kustomization.yaml`,
      `${MOUNT}/manifests/persistent-volume.yaml`,
      `${MOUNT}/manifests/pod.yaml`,
      `${MOUNT}/mount.yaml`,
    ]);
    expect(after[`${MOUNT}/manifests/pod.yaml`]).toBeUndefined();
    expect(before[`${MOUNT}/mount.yaml`]).toContain('runAsGroup');
    expect(after[`${MOUNT}/mount.yaml`]).not.toContain('runAsGroup');
    const name = /name: "(s3-[^"]+)"/;
    expect(
      name.exec(after[`${MOUNT}/manifests/persistent-volume.yaml`])![1],
    ).toBe(name.exec(before[`${MOUNT}/manifests/persistent-volume.yaml`])![1]);
  });

  it('plans a second mount for what can’t change under a bound claim', async () => {
    const before = await merged(REQUEST);

    const refused = await scaffolder.runTemplate(
      { ...NAMED, prefix: 'b/' },
      'change-s3-mount',
    );
    expect(refused.status).toBe('failed');
    expect(refused.log).toContain(
      "newName: is required, because prefix can't change under a bound claim",
    );

    const after = await merged(
      { ...NAMED, prefix: 'b/', newName: 'results-b' },
      'change-s3-mount',
    );
    expect(
      Object.keys(before).filter(path => before[path] !== after[path]),
    ).toEqual([]);
    expect(after[`${MOUNT}-b/mount.yaml`]).toContain('prefix: "b/"');
    expect(output).toMatchObject({
      name: 'results-b',
      entityRef: 'component:default/data-prod.spark-team-a.results-b',
    });

    // A name that no second mount needs is nobody's.
    await merged(
      { ...NAMED, description: 'Another', newName: 'results-c' },
      'change-s3-mount',
    );
    expect(output).toMatchObject({
      name: 'results',
      entityRef: 'component:default/data-prod.spark-team-a.results',
    });
  });

  it('removes a mount in two steps, the permissions last', async () => {
    const before = await merged(REQUEST);

    const first = await merged(NAMED, 'remove-s3-mount');
    expect(output).toMatchObject({
      branch: 's3-mounts.data-prod.spark-team-a.results.remove',
      step: 'manifests',
      ...NAMED,
    });
    expect(
      Object.keys(before)
        .filter(path => !(path in first))
        .sort(),
    ).toEqual([
      `${MOUNT}/manifests/persistent-volume-claim.yaml`,
      `${MOUNT}/manifests/persistent-volume.yaml`,
      `${MOUNT}/manifests/pod.yaml`,
    ]);
    expect(first[`${MOUNT}/mount.yaml`]).toBe(before[`${MOUNT}/mount.yaml`]);
    expect(first[`${MOUNT}/catalog-info.yaml`]).toContain(
      'lifecycle: "deprecated"',
    );

    const second = await merged(NAMED, 'remove-s3-mount');
    expect(output).toMatchObject({ step: 'record', ...NAMED });
    expect(Object.keys(second).filter(path => path.startsWith(MOUNT))).toEqual(
      [],
    );
    expect(second['buckets/acme-results/catalog-info.yaml']).toBe(
      before['buckets/acme-results/catalog-info.yaml'],
    );

    // The branch of the first request is still there, merged long ago.
    const again = await merged(REQUEST);
    expect(again).toEqual(before);
  });

  it.each([
    ['change-s3-mount', { ...NAMED, name: 'nowhere', access: 'read-only' }],
    ['remove-s3-mount', { ...NAMED, name: 'nowhere' }],
  ])('%s refuses a mount that is not there', async (template, values) => {
    await merged(REQUEST);

    const task = await scaffolder.runTemplate(values, template);

    expect(task.status).toBe('failed');
    expect(task.log).toContain(
      'name: `nowhere` is no mount in the namespace `spark-team-a` of data-prod',
    );
    expect(await scaffolder.branches()).toHaveLength(2);
  });

  it.each([
    ['change-s3-mount', { ...NAMED, access: 'read-write-delete' }],
    ['remove-s3-mount', NAMED],
  ])(
    '%s refuses to touch a mount of somebody else',
    async (template, values) => {
      const other = await startScaffolder({
        files: {
          'clusters/data-prod/s3-mounts/cluster.yaml': `version: 1
cluster: data-prod
region: us-west-2
account: "111122223333"
addonVersion: v2.7.0-eksbuild.1
argocd:
  repoURL: https://git.example.com/acme/gitops.git
`,
          [`${MOUNT}/mount.yaml`]: `version: 1
cluster: resource:default/data-prod
namespace: spark-team-a
name: results
owner: group:default/platform
bucket: acme-results
access: read-write
`,
        },
      });
      try {
        const task = await other.runTemplate(values, template);
        expect(task.status).toBe('failed');
        expect(task.log).toContain('owner: `group:default/platform`');
        expect(await other.branches()).toEqual(['main']);
      } finally {
        await other.stop();
      }
    },
  );

  it('change-s3-mount can’t step around the guardrails', async () => {
    const other = await startScaffolder({
      guardrails: {
        rules: [
          { owners: ['group:default/data-science'], buckets: ['acme-results'] },
        ],
      },
    });
    try {
      await other.runTemplate(REQUEST);
      await other.merge(1);
      const task = await other.runTemplate(
        { ...NAMED, bucket: 'acme-payroll', newName: 'payroll' },
        'change-s3-mount',
      );
      expect(task.status).toBe('failed');
      expect(task.log).toContain('bucket: `acme-payroll` is not allowed');
      expect(await other.branches()).toHaveLength(2);
    } finally {
      await other.stop();
    }
  });
});
