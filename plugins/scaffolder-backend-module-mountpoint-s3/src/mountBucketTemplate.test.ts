import {
  newCluster,
  parseClusterArn,
  parseMountRequest,
  planMount,
  RepositoryState,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { Scaffolder, startScaffolder } from './__testUtils__/startScaffolder';

// Each starts a backend, and runs tasks in it: seconds on a busy machine.
jest.setTimeout(120_000);

const REQUEST = {
  cluster: 'resource:default/data-prod',
  namespace: 'spark-team-a',
  name: 'imagenet',
  owner: 'group:default/data-science',
  bucket: 'acme-training',
  prefix: 'imagenet/',
  access: 'read-only',
  usage: 'dataset',
  runAsUser: 1000,
  runAsGroup: 2000,
  workload: 'training-job',
  image: 'pytorch/pytorch:2.9.1-cuda12.8-cudnn9-runtime',
};

describe('the template mount-bucket, through the scaffolder and a forge', () => {
  let scaffolder: Scaffolder;

  beforeEach(async () => {
    scaffolder = await startScaffolder();
  });
  afterEach(async () => {
    await scaffolder?.stop();
  });

  function planned(
    request: Record<string, unknown>,
    repository: RepositoryState = {},
  ) {
    return planMount({
      request: parseMountRequest(request),
      cluster: newCluster({
        name: 'data-prod',
        arn: parseClusterArn(
          'arn:aws:eks:us-west-2:111122223333:cluster/data-prod',
        )!,
        settings: scaffolder.newClusters,
      }),
      repository,
    });
  }

  function contents(plan: ReturnType<typeof planned>) {
    return Object.fromEntries(
      plan.files.map(({ path, content }) => [path, content]),
    );
  }

  it('ends in a pull request whose commit holds the plan, byte for byte', async () => {
    const task = await scaffolder.runTemplate(REQUEST);

    expect(task).toMatchObject({ status: 'completed' });
    const plan = planned(REQUEST);
    expect(await scaffolder.clone(plan.pullRequest.branch)).toEqual({
      'README.md': '# GitOps\n',
      ...contents(plan),
    });
    const pull = await (
      await fetch(`${scaffolder.forge.apiUrl}/repos/acme/gitops/pulls/1`)
    ).json();
    expect(pull).toMatchObject({
      title: plan.pullRequest.title,
      body: plan.pullRequest.body,
      base: { ref: 'main' },
    });
    expect(task.output).toMatchObject({
      pullRequestUrl: `${scaffolder.forge.url}/acme/gitops/pull/1`,
      pullRequestNumber: 1,
      branch: plan.pullRequest.branch,
      paths: plan.files.map(({ path }) => path),
      deletions: [],
      changed: true,
      findings: plan.findings,
      cluster: REQUEST.cluster,
      namespace: REQUEST.namespace,
      name: REQUEST.name,
      entityRef: plan.entityRef,
      links: [
        {
          title: 'Review the pull request',
          url: `${scaffolder.forge.url}/acme/gitops/pull/1`,
        },
      ],
      text: [{ title: 'What happens next' }],
    });
  });

  it('adds only the mount and its bucket once the cluster is set up', async () => {
    await scaffolder.runTemplate(REQUEST);
    await scaffolder.merge(1);

    const second = {
      ...REQUEST,
      name: 'checkpoints',
      bucket: 'acme-scratch--usw2-az1--x-s3',
      prefix: '',
      access: 'read-write-delete',
    };
    const task = await scaffolder.runTemplate(second);

    expect(task).toMatchObject({ status: 'completed' });
    const before = await scaffolder.clone('main');
    const after = await scaffolder.clone(
      's3-mounts.data-prod.spark-team-a.checkpoints.add',
    );
    const added = Object.keys(after).filter(path => !(path in before));
    expect(added.sort()).toEqual(
      planned(second, {
        cluster: before['clusters/data-prod/s3-mounts/cluster.yaml'],
        module: before['modules/mountpoint-s3/v1/versions.tf'],
      }).files.map(({ path }) => path),
    );
    expect(
      Object.keys(before).filter(path => before[path] !== after[path]),
    ).toEqual([]);
  });

  it('asks for nothing when the very same mount exists', async () => {
    await scaffolder.runTemplate(REQUEST);
    await scaffolder.merge(1);

    const task = await scaffolder.runTemplate(REQUEST);

    expect(task).toMatchObject({
      status: 'completed',
      output: {
        changed: false,
        paths: [],
        entityRef: planned(REQUEST).entityRef,
        links: [],
        text: [{ title: 'Nothing to do' }],
      },
    });
    expect(task.output).not.toHaveProperty('pullRequestUrl');
    const pulls = await (
      await fetch(
        `${scaffolder.forge.apiUrl}/repos/acme/gitops/pulls?state=all`,
      )
    ).json();
    expect(pulls).toHaveLength(1);
  });

  it('forgets what was typed into fields that the form hides again', async () => {
    const task = await scaffolder.runTemplate({
      ...REQUEST,
      workload: 'none',
      cache: 'none',
      cacheSize: '10Gi',
      credentials: 'driver',
      serviceAccount: 'trainer',
      manageServiceAccount: true,
    });

    expect(task).toMatchObject({ status: 'completed' });
  });

  it('refuses another mount under a name that is taken', async () => {
    await scaffolder.runTemplate(REQUEST);
    await scaffolder.merge(1);

    const task = await scaffolder.runTemplate({
      ...REQUEST,
      bucket: 'acme-other',
    });

    expect(task.status).toBe('failed');
    expect(task.log).toContain(
      'name: `imagenet` is taken: spark-team-a/imagenet on data-prod exists with another bucket',
    );
  });

  it('refuses a second request while the first is still open, with a link to it', async () => {
    await scaffolder.runTemplate(REQUEST);

    const task = await scaffolder.runTemplate({
      ...REQUEST,
      bucket: 'acme-other',
    });

    expect(task.status).toBe('failed');
    expect(task.log).toContain(
      `Another request is open for the branch 's3-mounts.data-prod.spark-team-a.imagenet.add': ${scaffolder.forge.url}/acme/gitops/pull/1`,
    );
    expect(await scaffolder.branches()).toHaveLength(2);
  });

  it('goes on where it ended when the scaffolder runs the task again', async () => {
    const heal = scaffolder.forge.fail({
      status: 403,
      message: 'Not today',
      match: (_method, _path, fields) =>
        fields?.includes('createPullRequest') ?? false,
    });
    const task = await scaffolder.runTemplate(REQUEST);
    expect(task.status).toBe('failed');
    expect(task.log).toContain('Not today');
    expect(await scaffolder.branches()).toEqual(['main']);

    heal();
    const again = await scaffolder.retry(task.id);

    expect(again).toMatchObject({ status: 'completed' });
    const plan = planned(REQUEST);
    expect(await scaffolder.clone(plan.pullRequest.branch)).toEqual({
      'README.md': '# GitOps\n',
      ...contents(plan),
    });
  });

  it('finds its own pull request when the scaffolder runs the task again', async () => {
    // The answer to the last call is lost, for good: the task ends as failed.
    const heal = scaffolder.forge.fail({
      status: 403,
      message: 'Not today',
      when: 'after',
      match: (_method, _path, fields) =>
        fields?.includes('createPullRequest') ?? false,
    });
    const task = await scaffolder.runTemplate(REQUEST);
    expect(task.status).toBe('failed');

    heal();
    const again = await scaffolder.retry(task.id);

    expect(again).toMatchObject({ status: 'completed' });
    expect(again.output).toMatchObject({
      links: [{ url: `${scaffolder.forge.url}/acme/gitops/pull/1` }],
    });
    const pulls = await (
      await fetch(
        `${scaffolder.forge.apiUrl}/repos/acme/gitops/pulls?state=all`,
      )
    ).json();
    expect(pulls).toHaveLength(1);
  });

  it('carries hostile text literally, and names that YAML readers misread', async () => {
    const request = {
      ...REQUEST,
      namespace: 'no',
      name: '0o14',
      description:
        '"quoted" ${{ secrets.token }} ${x} %{ if true } --- &anchor *alias | a | b | [link](https://x.y) <script>',
    };
    const task = await scaffolder.runTemplate(request);

    expect(task).toMatchObject({ status: 'completed' });
    const plan = planned(request);
    expect(await scaffolder.clone(plan.pullRequest.branch)).toEqual({
      'README.md': '# GitOps\n',
      ...contents(plan),
    });
  });

  it.each([
    ['bucket', { bucket: 'Acme_Training' }],
    ['bucket', { bucket: '192.168.5.4' }],
    ['bucket', { bucket: 'amzn-s3-demo-bucket' }],
    ['bucket', { bucket: 'scratch--us-west-2a--x-s3' }],
    ['prefix', { prefix: 'imagenet' }],
    ['prefix', { prefix: 'a*/' }],
    ['prefix', { prefix: '${aws:username}/' }],
    ['namespace', { namespace: 'kube-system' }],
    ['namespace', { namespace: '../../x' }],
    ['name', { name: 'Not_A_Label' }],
    ['cluster', { cluster: 'data-prod' }],
    ['cluster', { cluster: 'resource:default/nowhere' }],
    ['usage', { usage: 'spark-shuffle' }],
  ])('makes no branch when %s is refused: %o', async (field, change) => {
    const task = await scaffolder.runTemplate({ ...REQUEST, ...change }).catch(
      // What the form's own schema refuses never becomes a task.
      (error: Error) => ({ status: 'failed', log: error.message }),
    );

    expect(task.status).toBe('failed');
    expect(task.log).toContain(field);
    expect(await scaffolder.branches()).toEqual(['main']);
  });
});
