import { parse } from 'yaml';
import {
  carriedOut,
  EXAMPLE_MOUNT,
  exampleCluster,
  exampleRepository,
} from '../__testUtils__/dayTwo';
import { parseClusterArn } from '../cluster/parseClusterArn';
import { RepositoryFiles } from '../plan/Plan';
import { parseSetUpRequest } from './parseSetUpRequest';
import { planSetUp } from './planSetUp';

const ARN = parseClusterArn(
  'arn:aws:eks:us-west-2:111122223333:cluster/data-prod',
)!;
const SETTINGS = {
  addonVersion: 'v2.7.0-eksbuild.1',
  argocd: {
    namespace: 'argocd',
    repoURL: 'https://git.example.com/acme/gitops.git',
    revision: 'main',
    destination: 'https://kubernetes.default.svc',
  },
};
const FOLDER = 'clusters/data-prod/s3-mounts';
const EMPTY: RepositoryFiles = { files: new Map() };

function plan(
  inputs: Record<string, unknown>,
  repository: RepositoryFiles = EMPTY,
) {
  return planSetUp({
    request: parseSetUpRequest({ cluster: EXAMPLE_MOUNT.cluster, ...inputs }),
    name: 'data-prod',
    arn: ARN,
    settings: SETTINGS,
    repository,
  });
}

function errors(planned: ReturnType<typeof plan>) {
  return planned.findings
    .filter(({ severity }) => severity === 'error')
    .map(({ field, message }) => `${field}: ${message}`);
}

describe('planSetUp', () => {
  it('writes the same cluster files as a first mount would', () => {
    const { files } = plan({});
    const withMount = exampleRepository(exampleCluster({}), {});
    for (const { path, content } of files) {
      expect([path, withMount.files.get(path)]).toEqual([path, content]);
    }
    expect(files.map(({ path }) => path)).toContain(`${FOLDER}/cluster.yaml`);
  });

  it('has nothing to do the second time', () => {
    const repository = carriedOut(EMPTY, plan({ pipelines: ['atlantis'] }));
    expect(plan({}, repository)).toMatchObject({ files: [], deletions: [] });
  });

  it('lists what is several as one value', () => {
    const pipelines = ['atlantis', 'github-actions'];
    const first = plan({ pipelines, tags: { live: 'true' } });
    expect(first.pullRequest.body).toContain(
      '| pipelines | none | `atlantis, github-actions` |',
    );
    expect(first.pullRequest.body).toContain('| tag live | none | `true` |');
    const repository = carriedOut(EMPTY, first);
    expect(
      plan({ pipelines: ['none'] }, repository).pullRequest.body,
    ).toContain('| pipelines | `atlantis, github-actions` | none |');
  });

  it('takes an empty list for an untouched one, and none for an empty one', () => {
    const repository = carriedOut(
      EMPTY,
      plan({ pipelines: ['atlantis', 'github-actions'] }),
    );
    expect(plan({ pipelines: [] }, repository)).toMatchObject({
      files: [],
      deletions: [],
    });
    expect(plan({ pipelines: ['none'] }, repository).deletions).toEqual([
      '.github/workflows/s3-mounts-data-prod.yaml',
      'atlantis.yaml',
    ]);
  });

  it('takes its project out of an atlantis.yaml with others', () => {
    const { files } = carriedOut(EMPTY, plan({ pipelines: ['atlantis'] }));
    const shared = new Map(files).set(
      'atlantis.yaml',
      `${files.get('atlantis.yaml')}  - name: network\n    dir: network\n`,
    );
    const planned = plan({ pipelines: ['none'] }, { files: shared });
    expect(planned.deletions).toEqual([]);
    expect(
      parse(planned.files.find(({ path }) => path === 'atlantis.yaml')!.content)
        .projects,
    ).toEqual([{ name: 'network', dir: 'network' }]);
  });

  it('keeps what is not asked for, whatever the operator sets for new clusters', () => {
    const repository = carriedOut(
      EMPTY,
      plan({ addonVersion: 'v2.8.0-eksbuild.1', tags: { team: 'platform' } }),
    );
    const { files } = plan({ rolePath: '/platform/' }, repository);
    expect(files.map(({ path }) => path)).toEqual([`${FOLDER}/cluster.yaml`]);
    expect(parse(files[0].content)).toMatchObject({
      addonVersion: 'v2.8.0-eksbuild.1',
      tags: { team: 'platform' },
      rolePath: '/platform/',
    });
  });

  it.each([
    ['addon', { addon: 'blueprints' }],
    ['identity', { identity: 'pod-identity' }],
  ])(
    'refuses another %s until the state moves are acknowledged',
    (field, change) => {
      const repository = exampleRepository(exampleCluster({}), {});
      expect(errors(plan(change, repository))).toEqual([
        expect.stringMatching(`^${field}: changing it from .* needs Terraform`),
      ]);
      const acknowledged = plan(
        { ...change, acknowledgeStateMoves: true },
        repository,
      );
      expect(errors(acknowledged)).toEqual([]);
      expect(acknowledged.pullRequest.body).toContain('terraform state mv');
    },
  );

  it('takes the other variant’s files away', () => {
    const repository = exampleRepository(
      exampleCluster({ addon: 'blueprints', stateBackend: 's3' }),
      {},
    );
    expect(
      plan({ addon: 'managed', acknowledgeStateMoves: true }, repository)
        .deletions,
    ).toEqual([`${FOLDER}/terraform/addons.tf`]);
  });

  it('leaves files of the repository’s owners alone', () => {
    const repository = exampleRepository(exampleCluster({}), {});
    const files = new Map(repository.files)
      .set(`${FOLDER}/terraform/variables.tf`, '# ours')
      .set('modules/other/main.tf', '# ours');
    expect(plan({ tags: { a: 'b' } }, { files }).deletions).toEqual([]);
  });

  it('refuses a cluster.yaml that would send its files elsewhere', () => {
    const { files } = carriedOut(EMPTY, plan({}));
    const path = `${FOLDER}/cluster.yaml`;
    const moved = new Map(files).set(path, `${files.get(path)}root: "other"\n`);
    expect(() => plan({}, { files: moved })).toThrow(
      'cluster.yaml root: `other` is not where the file lies',
    );
  });

  it('refuses a cluster.yaml that can’t be read', () => {
    const files = new Map([[`${FOLDER}/cluster.yaml`, 'a: [']]);
    expect(() => plan({}, { files })).toThrow(
      /^cluster.yaml: can't be read, .* at line 1, column 5\. Mend it/,
    );
  });

  it('says how to import an add-on that is there already', () => {
    expect(plan({}).pullRequest.body).toContain(
      "terraform import 'module.mountpoint_s3.aws_eks_addon.driver[0]' data-prod:aws-mountpoint-s3-csi-driver",
    );
  });

  it('refuses what stands against a mount that is there', () => {
    const repository = exampleRepository(exampleCluster({}), {});
    expect(
      errors(
        plan(
          {
            addon: 'existing',
            credentials: 'pod',
            acknowledgeStateMoves: true,
          },
          repository,
        ),
      ),
    ).toEqual([
      expect.stringContaining(
        'cluster: the mount ml/results stands against it. credentials: `driver` is not offered',
      ),
    ]);
  });

  it('gives managed service accounts their annotation, or takes it', () => {
    const repository = exampleRepository(exampleCluster({}), {
      credentials: 'pod',
      serviceAccount: 'trainer',
      manageServiceAccount: true,
    });
    const { files } = plan(
      { identity: 'pod-identity', acknowledgeStateMoves: true },
      repository,
    );
    const account = files.find(({ path }) =>
      path.endsWith('/service-account.yaml'),
    );
    expect(account?.content).not.toContain('eks.amazonaws.com/role-arn');
    expect(
      files
        .filter(({ path }) => path.includes('/mounts/'))
        .map(({ path }) => path),
    ).toEqual([`${FOLDER}/mounts/ml/results/README.md`]);
  });

  it.each([
    [{ pipelines: ['jenkins'] }, 'pipelines'],
    [{ addonVersion: 'latest' }, 'addonVersion'],
    [{ addonVersion: 'v1.15.0-eksbuild.1' }, 'is too old'],
    [{ permissionsBoundary: 'my-boundary' }, 'permissionsBoundary'],
    [{ addon: 'existing' }, 'driverRole'],
    [{ colour: 'red' }, 'unknown input'],
    [{ argocdRepoURL: 'https://me:secret@git.example.com/x' }, 'password'],
  ])('refuses %o', (inputs, message) => {
    expect(() => plan(inputs)).toThrow(message);
  });
});
