import {
  clusterEntity,
  Scaffolder,
  startScaffolder,
} from '../__testUtils__/startScaffolder';

// Each starts a backend, and runs tasks in it: seconds on a busy machine.
jest.setTimeout(120_000);

const REQUEST = {
  cluster: 'resource:default/data-prod',
  namespace: 'spark-team-a',
  name: 'imagenet',
  owner: 'group:default/data-science',
  bucket: 'acme-training',
};

describe('mountpoint-s3:plan', () => {
  let scaffolder: Scaffolder;

  beforeAll(async () => {
    scaffolder = await startScaffolder({
      entities: [
        clusterEntity('no-arn', {}),
        clusterEntity('bad-arn', {
          'amazonaws.com/arn': 'arn:aws:s3:::data-prod',
        }),
        clusterEntity('two-accounts', {
          'amazonaws.com/arn':
            'arn:aws:eks:us-west-2:111122223333:cluster/two-accounts',
          'amazonaws.com/account-id': '444455556666',
        }),
        clusterEntity('moved'),
        clusterEntity('broken'),
        {
          ...clusterEntity('a-queue'),
          spec: { type: 'queue', owner: 'group:default/platform' },
        },
      ],
      files: {
        'clusters/moved/s3-mounts/cluster.yaml': `version: 1
cluster: moved
region: eu-central-1
account: "111122223333"
addonVersion: v2.7.0-eksbuild.1
argocd:
  repoURL: https://git.example.com/acme/gitops.git
`,
        'clusters/broken/s3-mounts/cluster.yaml': 'version: 1\nregion: [\n',
      },
    });
  });
  afterAll(async () => {
    await scaffolder?.stop();
  });

  function plan(input: Record<string, unknown>) {
    return scaffolder.dryRun([
      { id: 'plan', name: 'Plan', action: 'mountpoint-s3:plan', input },
    ]);
  }

  it('is listed with the inputs of a mount', async () => {
    const actions = (await scaffolder.get('/v2/actions')) as {
      id: string;
      schema: { input: { properties: object; required: string[] } };
    }[];
    const action = actions.find(({ id }) => id === 'mountpoint-s3:plan');
    expect(action?.schema.input).toMatchObject({
      required: ['cluster', 'namespace', 'name', 'owner', 'bucket'],
      properties: {
        access: { enum: ['read-only', 'read-write', 'read-write-delete'] },
        runAsUser: { type: 'number' },
      },
    });
  });

  it('writes the files below gitops/ in a dry run', async () => {
    const { status, body } = await plan(REQUEST);

    expect(body.error).toBeUndefined();
    expect(status).toBe(200);
    const written = body.directoryContents.map(({ path }) => path);
    expect(written).toContain(
      'gitops/clusters/data-prod/s3-mounts/mounts/spark-team-a/imagenet/mount.yaml',
    );
    const mount = body.directoryContents.find(({ path }) =>
      path.endsWith('/mount.yaml'),
    );
    expect(
      Buffer.from(mount!.base64Content, 'base64').toString('utf8'),
    ).toContain('bucket: "acme-training"\nregion: "us-west-2"\n');
  });

  it('reads the forge with two calls, however much it holds', async () => {
    scaffolder.forge.calls.reset();
    await plan(REQUEST);
    expect(
      scaffolder.forge.calls.list.map(({ path }) => path.split('?')[0]),
    ).toEqual([
      expect.stringMatching(/\/commits\/main\/status$/),
      expect.stringMatching(/\/tarball\/[0-9a-f]{40}$/),
    ]);
  });

  it.each([
    [
      { bucket: 'Acme_Training' },
      'bucket: `Acme_Training` has upper-case letters: allowed are 3 to 63 lower-case letters',
    ],
    [
      { bucket: '192.168.5.4' },
      'bucket: `192.168.5.4` has the form of an IP address',
    ],
    [
      { bucket: 'amzn-s3-demo-bucket' },
      'bucket: `amzn-s3-demo-bucket` begins with `amzn-s3-demo-`, which AWS reserves',
    ],
    [
      { bucket: 'scratch--us-west-2a--x-s3' },
      "carries `us-west-2a`, the name of an Availability Zone: an S3 Express bucket carries the zone's ID, such as `usw2-az1`",
    ],
    [
      { prefix: 'imagenet' },
      "prefix: `imagenet` doesn't end in a slash: allowed is an empty prefix or one that ends in `/`, such as `imagenet/`",
    ],
    [
      { prefix: 'a*/' },
      'prefix: `a*/` holds `*`, `?` or `${`, which IAM would read as a pattern',
    ],
    [
      { prefix: '${aws:username}/' },
      'prefix: `${aws:username}/` holds `*`, `?` or `${`',
    ],
    [
      { runAsUser: 0 },
      'runAsUser: `0` is not a user ID that a volume can have: allowed is a whole number from 1',
    ],
    [
      { runAsGroup: 0 },
      'runAsGroup: `0` is not a group ID that a volume can have',
    ],
    [
      { cluster: 'resource:default/no-arn' },
      'cluster: `resource:default/no-arn` has no annotation `amazonaws.com/arn`',
    ],
    [
      { cluster: 'resource:default/bad-arn' },
      "cluster: `resource:default/bad-arn` has the annotation `amazonaws.com/arn` `arn:aws:s3:::data-prod`, which is not an EKS cluster's ARN",
    ],
    [
      { cluster: 'resource:default/two-accounts' },
      'cluster: `resource:default/two-accounts` names two accounts',
    ],
    [
      { cluster: 'resource:default/a-queue' },
      'cluster: `resource:default/a-queue` is a Resource of type `queue`: allowed is a Resource of type `kubernetes-cluster`',
    ],
    [
      { cluster: 'resource:default/nowhere' },
      'cluster: `resource:default/nowhere` is not in the catalog',
    ],
    [
      { cluster: 'resource:default/moved' },
      "cluster: the repository's cluster.yaml for `moved` says region `eu-central-1`, and the catalog says `us-west-2`",
    ],
    [
      { cluster: 'resource:default/broken' },
      "cluster: the repository's cluster.yaml for `broken` is not YAML",
    ],
    [
      { cluster: 'data-prod' },
      'cluster: `data-prod` is not an entity reference in canonical form: allowed is `<kind>:<namespace>/<name>` in lower case, such as `resource:default/data-prod`',
    ],
    [
      { cluster: 'Resource:default/data-prod' },
      'cluster: `Resource:default/data-prod` is not an entity reference in canonical form',
    ],
    [
      { namespace: 'Spark' },
      'namespace: `Spark` is not a DNS label: allowed are at most 63',
    ],
    [
      { namespace: '../x' },
      'namespace: `../x` is not a DNS label: allowed are at most 63',
    ],
    [
      { name: '../../etc' },
      'name: `../../etc` is not a DNS label: allowed are at most 63',
    ],
    [
      { namespace: 'kube-system' },
      'namespace: `kube-system` is a system namespace: allowed is any namespace of a team',
    ],
    [{ namespace: 'mount-s3' }, 'namespace: `mount-s3` is a system namespace'],
    [{ namespace: 'argocd' }, "namespace: `argocd` is Argo CD's own namespace"],
    [
      { acces: 'read-only' },
      'acces: `read-only` is given for an unknown input: did you mean `access`?',
    ],
    [
      { shoeSize: 43 },
      'shoeSize: `43` is given for an unknown input: allowed are cluster, namespace, name, owner',
    ],
    [
      { kmsKeyArn: 'alias/data' },
      "kmsKeyArn: `alias/data` is not a KMS key's ARN",
    ],
    [
      { usage: 'spark-shuffle' },
      'usage: Spark’s shuffle has many clients write to the same place',
    ],
  ])('refuses %o', async (change, message) => {
    const { status, body } = await plan({ ...REQUEST, ...change });

    expect(status).toBe(400);
    expect(body.error?.message).toContain(message);
  });

  it('says everything that is wrong at once', async () => {
    const { body } = await plan({
      ...REQUEST,
      bucket: 'A',
      prefix: 'x',
      name: '',
    });

    expect(body.error?.message).toMatch(/bucket: .*\n?.*prefix: /s);
    expect(body.error?.message).toContain('name: is required');
  });

  it('says what the operator has to mend in app-config', async () => {
    const other = await startScaffolder({
      newClusters: { argocd: { repoURL: 'https://git.example.com/x.git' } },
    });
    try {
      const { status, body } = await other.dryRun([
        {
          id: 'plan',
          name: 'Plan',
          action: 'mountpoint-s3:plan',
          input: REQUEST,
        },
      ]);
      expect(status).toBe(400);
      expect(body.error?.message).toContain(
        'app-config mountpointS3.newClusters.addonVersion: is required with `addon: managed`',
      );
    } finally {
      await other.stop();
    }
  });
});
