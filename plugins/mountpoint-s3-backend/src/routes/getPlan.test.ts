import { mockCredentials } from '@backstage/backend-test-utils';
import {
  parseChangeRequest,
  parseRemoveRequest,
  parseSetUpRequest,
  planChange,
  PlanPreview,
  planRemove,
  planSetUp,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import {
  clusterEntity,
  clusterOf,
  filesOf,
  mountEntities,
} from '../__testUtils__/examples';
import { startBackend, TestBackend } from '../__testUtils__/startBackend';

const ADA = 'user:default/ada';
const GRACE = 'user:default/grace';
const MOUNTS = 'clusters/data-prod/s3-mounts/mounts';
const DATA_SCIENCE = 'group:default/data-science';

/** A mount of the pods' own service account, which another mount shares. */
const TRAINER = {
  credentials: 'pod',
  serviceAccount: 'trainer',
  manageServiceAccount: true,
};
const merged = filesOf(
  { access: 'read-write', runAsUser: 1000, workload: 'pod', image: 'nginx:1' },
  { name: 'models', bucket: 'acme-models', ...TRAINER },
  { name: 'weights', bucket: 'acme-weights', ...TRAINER },
  {
    name: 'secret',
    owner: 'group:default/payroll',
    bucket: 'acme-payroll',
    ...TRAINER,
    serviceAccount: 'payroll-batch',
  },
  { name: 'vault', bucket: 'acme-vault' },
  { name: 'old', bucket: 'acme-old', ...TRAINER, serviceAccount: 'old' },
);

const IMAGES = {
  cluster: 'resource:default/data-prod',
  namespace: 'ml',
  name: 'images',
};

/** The files after a plan is merged. */
function after(
  files: Record<string, string>,
  plan: { files: { path: string; content: string }[]; deletions: string[] },
) {
  return Object.fromEntries([
    ...Object.entries(files).filter(([path]) => !plan.deletions.includes(path)),
    ...plan.files.map(({ path, content }) => [path, content]),
  ]) as Record<string, string>;
}

function removalOf(name: string, files: Record<string, string>) {
  return planRemove({
    request: parseRemoveRequest({ ...IMAGES, name }),
    cluster: clusterOf(),
    repository: { files: new Map(Object.entries(files)) },
  });
}

const files = after(merged, removalOf('old', merged));

/** What a pull request of a preview writes and deletes, by path. */
function writtenBy({ files: changes }: PlanPreview) {
  return {
    files: changes
      .filter(({ change }) => change !== 'deleted')
      .map(({ path, after: content }) => ({ path, content })),
    deletions: changes
      .filter(({ change }) => change === 'deleted')
      .map(({ path }) => path),
  };
}

/** Whether an answer has something in it, wherever. */
function isToldOf(preview: PlanPreview, what: RegExp) {
  return what.test(JSON.stringify(preview));
}

describe('POST /v1/plans/:purpose', () => {
  let backend: TestBackend;

  beforeAll(async () => {
    backend = await startBackend({
      files: { ...files, [`${MOUNTS}/ml/old/NOTES.txt`]: 'Ours.\n' },
      entities: [
        clusterEntity('data-prod'),
        clusterEntity('ml-lab'),
        ...mountEntities(files),
      ],
      hidden: {
        [ADA]: [
          'component:default/data-prod.ml.secret',
          'component:default/data-prod.ml.vault',
          'component:default/data-prod.ml.weights',
        ],
        [GRACE]: ['resource:default/data-prod'],
      },
      ownershipEntityRefs: [DATA_SCIENCE],
      guardrails: {
        rules: [
          {
            owners: [DATA_SCIENCE],
            buckets: ['acme-*'],
            access: ['read-only', 'read-write', 'read-write-delete'],
          },
        ],
      },
    });
  });
  afterAll(() => backend.stop());

  async function ask(purpose: string, inputs: unknown, user?: string) {
    const answer = await backend.post<PlanPreview>(
      `plans/${purpose}`,
      inputs,
      user,
    );
    return answer;
  }

  async function planned(purpose: string, inputs: unknown, user?: string) {
    const { status, body } = await ask(purpose, inputs, user);
    expect(status).toBe(200);
    return body;
  }

  const repository = () => ({
    files: new Map(
      Object.entries({
        ...files,
        [`${MOUNTS}/ml/old/NOTES.txt`]: 'Ours.\n',
      }),
    ),
  });

  it('plans a change in place, with every file before and after', async () => {
    const inputs = {
      ...IMAGES,
      access: 'read-write-delete',
      workload: 'none',
      description: 'Pictures',
    };
    const plan = planChange({
      request: parseChangeRequest(inputs),
      cluster: clusterOf(),
      repository: repository(),
    });
    expect(plan.deletions).toEqual([`${MOUNTS}/ml/images/manifests/pod.yaml`]);

    const body = await planned('change', inputs);

    expect(writtenBy(body)).toEqual({
      files: plan.files,
      deletions: plan.deletions,
    });
    expect(body).toMatchObject({
      commit: expect.stringMatching(/^[0-9a-f]{40}$/),
      gitops: { url: `${backend.forge.url}/acme/gitops`, branch: 'main' },
      findings: plan.findings,
      diagram: { nodes: expect.any(Array) },
    });
    for (const { path, change, before } of body.files) {
      expect([path, before]).toEqual([path, files[path]]);
      expect(change).toBe(
        plan.deletions.includes(path) ? 'deleted' : 'changed',
      );
    }
    expect(body.changes).toEqual(
      expect.arrayContaining([
        { name: 'access', before: 'read-write', after: 'read-write-delete' },
        { name: 'description', after: 'Pictures' },
      ]),
    );
    expect(body.grants[0]).toContain('may read, add and delete under');
    expect(body.lostGrants[0]).toContain('may read and add, not delete,');
    expect(body.secondMount).toBeUndefined();
  });

  it('plans a second mount, which takes nothing from the first', async () => {
    const inputs = { ...IMAGES, prefix: 'v2/', newName: 'images-v2' };
    const plan = planChange({
      request: parseChangeRequest(inputs),
      cluster: clusterOf(),
      repository: repository(),
    });

    const body = await planned('change', inputs);

    expect(writtenBy(body).files).toEqual(plan.files);
    expect(
      Object.fromEntries(body.files.map(({ path, change }) => [path, change])),
    ).toMatchObject({
      'buckets/acme-images/catalog-info.yaml': 'same',
      [`${MOUNTS}/ml/images-v2/mount.yaml`]: 'new',
    });
    expect(body).toMatchObject({ secondMount: 'images-v2', lostGrants: [] });
  });

  it('says when a change changes nothing', async () => {
    expect(
      await planned('change', { ...IMAGES, access: 'read-write' }),
    ).toMatchObject({ files: [], lostGrants: [] });
  });

  it.each([
    ['remove', 'images', 'manifests'],
    ['remove', 'old', 'record'],
  ])('plans a removal’s step: %s %s %s', async (purpose, name, step) => {
    const plan = planRemove({
      request: parseRemoveRequest({ ...IMAGES, name }),
      cluster: clusterOf(),
      repository: repository(),
    });
    expect(plan.step).toBe(step);

    const body = await planned(purpose, { ...IMAGES, name });

    expect(writtenBy(body)).toEqual({
      files: plan.files,
      deletions: plan.deletions,
    });
    expect(body).toMatchObject({ step, findings: plan.findings });
    const [kept, lost] =
      step === 'record'
        ? [body.grants, body.lostGrants]
        : [body.lostGrants, body.grants];
    expect(kept).toEqual([]);
    expect(lost[0]).toContain('may read');
  });

  it('plans with mounts that the caller may not see, as the action does', async () => {
    // `weights` is hidden from Ada, and uses the same service account.
    const last = after(files, removalOf('models', files));
    const other = await startBackend({
      files: last,
      entities: [clusterEntity('data-prod'), ...mountEntities(files)],
      hidden: { [ADA]: ['component:default/data-prod.ml.weights'] },
      ownershipEntityRefs: [DATA_SCIENCE],
    });
    try {
      const { body } = await other.post<PlanPreview>(
        'plans/remove',
        { ...IMAGES, name: 'models' },
        ADA,
      );
      expect(writtenBy(body).deletions).toEqual(
        removalOf('models', last).deletions,
      );
      expect(isToldOf(body, /weights/)).toBe(false);
    } finally {
      await other.stop();
    }
  });

  it.each([
    [
      'a set-up',
      {
        cluster: 'resource:default/ml-lab',
        pipelines: ['atlantis', 'github-actions'],
      },
      'ml-lab',
    ],
    [
      'another identity',
      {
        cluster: IMAGES.cluster,
        identity: 'irsa',
        acknowledgeStateMoves: true,
      },
      'data-prod',
    ],
  ])('plans %s', async (_name, inputs, name) => {
    const plan = planSetUp({
      request: parseSetUpRequest(inputs),
      name,
      arn: {
        partition: 'aws',
        region: 'us-west-2',
        account: '111122223333',
        cluster: name,
      },
      settings: {
        ...backend.config.getOptional('mountpointS3.newClusters'),
        root: '',
      },
      repository: repository(),
    });
    expect(plan.files.length).toBeGreaterThan(0);

    const body = await planned('set-up', inputs);

    expect(writtenBy(body)).toEqual({
      files: plan.files,
      deletions: plan.deletions,
    });
    expect(body).toMatchObject({ findings: plan.findings, hiddenFiles: 0 });
  });

  it('tells which settings of a cluster change, by the form’s names', async () => {
    const { changes } = await planned('set-up', {
      cluster: IMAGES.cluster,
      argocdNamespace: 'argo',
    });
    expect(changes).toEqual([
      { name: 'argocdNamespace', before: 'argocd', after: 'argo' },
    ]);
  });

  it('tells of mounts that the caller may not see only how many files they have', async () => {
    const inputs = {
      cluster: IMAGES.cluster,
      identity: 'irsa',
      acknowledgeStateMoves: true,
    };
    const all = await planned('set-up', inputs);
    expect(isToldOf(all, /payroll/)).toBe(true);

    const body = await planned('set-up', inputs, ADA);

    // Of `weights` and `secret` the READMEs, and the latter's service account.
    expect(body.hiddenFiles).toBe(3);
    expect(body.files).toHaveLength(all.files.length - 3);
    expect(isToldOf(body, /payroll|weights|vault/)).toBe(false);
    expect(isToldOf(body, /service-accounts\/ml\/trainer/)).toBe(true);
  });

  it('tells that a mount which the caller may not see stands against a set-up, and not which', async () => {
    const inputs = {
      cluster: IMAGES.cluster,
      addon: 'existing',
      credentials: 'pod',
      acknowledgeStateMoves: true,
    };
    const all = await planned('set-up', inputs);
    expect(
      all.findings.some(({ message }) => message.includes('ml/vault')),
    ).toBe(true);

    const body = await planned('set-up', inputs, ADA);

    expect(body.findings[0]).toMatchObject({
      severity: 'error',
      code: 'hidden-mounts',
    });
    expect(isToldOf(body, /vault/)).toBe(false);
    expect(
      body.findings.some(({ message }) => message.includes('ml/images')),
    ).toBe(true);
  });

  it('says that a second mount’s name is taken, and nothing of whose', async () => {
    const inputs = { ...IMAGES, prefix: 'v2/', newName: 'secret' };
    expect(await planned('change', inputs, ADA)).toMatchObject({
      files: [],
      findings: [{ severity: 'error', code: 'mount-hidden', field: 'newName' }],
    });
    expect(await planned('change', inputs)).toMatchObject({
      findings: expect.arrayContaining([
        expect.objectContaining({ severity: 'error', code: 'mount-exists' }),
      ]),
    });
  });

  it.each<[string, string, Record<string, unknown>, string, string]>([
    [
      'an input that is wrong',
      'change',
      { ...IMAGES, bucket: 'Acme' },
      'bucket',
      'upper-case',
    ],
    [
      'an input that is unknown',
      'remove',
      { ...IMAGES, force: true },
      'force',
      'unknown input',
    ],
    ['an input that is missing', 'remove', {}, 'cluster', 'is required'],
    [
      'a change that needs a second mount',
      'change',
      { ...IMAGES, prefix: 'x/' },
      'newName',
      'is required',
    ],
    [
      'a change that the guardrails refuse',
      'change',
      { ...IMAGES, bucket: 'other', newName: 'x' },
      'bucket',
      'is not allowed for',
    ],
    [
      'another owner’s mount',
      'change',
      { ...IMAGES, name: 'secret' },
      'owner',
      'neither you nor a group of yours',
    ],
    [
      'the removal of another owner’s mount',
      'remove',
      { ...IMAGES, name: 'secret' },
      'owner',
      'neither you nor a group of yours',
    ],
    [
      'a setting of the cluster that is wrong',
      'set-up',
      { cluster: IMAGES.cluster, argocdNamespace: 'Argo' },
      'argocdNamespace',
      'Argo',
    ],
  ])(
    'tells %s as a finding on its field',
    async (_name, purpose, inputs, field, says) => {
      const body = await planned(purpose, inputs);
      expect(body).toMatchObject({ files: [], grants: [] });
      expect(body).not.toHaveProperty('diagram');
      expect(body.findings).toContainEqual({
        severity: 'error',
        code: 'input',
        field,
        message: expect.stringContaining(says),
      });
    },
  );

  it('has a change that must not be made with its errors first', async () => {
    const body = await planned('set-up', {
      cluster: IMAGES.cluster,
      identity: 'irsa',
    });
    expect(body.findings[0]).toMatchObject({
      severity: 'error',
      field: 'identity',
    });
  });

  it.each([
    ['change', IMAGES, GRACE],
    ['remove', IMAGES, GRACE],
    ['set-up', { cluster: IMAGES.cluster }, GRACE],
    ['change', { ...IMAGES, name: 'secret' }, ADA],
    ['remove', { ...IMAGES, name: 'secret' }, ADA],
    ['change', { ...IMAGES, name: 'nowhere' }, undefined],
    ['remove', { ...IMAGES, cluster: 'resource:default/nowhere' }, undefined],
    ['set-up', { cluster: 'resource:default/nowhere' }, undefined],
  ])('%s %j is not found for %s', async (purpose, inputs, user) => {
    const { status, body } = await ask(purpose, inputs, user);
    expect([status, body]).toMatchObject([
      404,
      { error: { message: expect.stringContaining('may not see it') } },
    ]);
  });

  it('says the same of a mount that is not there and of one that is hidden', async () => {
    const [hidden, absent] = await Promise.all(
      ['secret', 'absent'].map(async name => {
        const answer = await ask('change', { ...IMAGES, name }, ADA);
        return JSON.stringify(answer.body).replaceAll(name, 'x');
      }),
    );
    expect(hidden).toBe(absent);
  });

  it('refuses services, which own nothing, and whoever sends no credentials', async () => {
    const post = (authorization: string, inputs: object) =>
      backend.postWith('plans/change', inputs, authorization);
    expect(await post(mockCredentials.service.header(), IMAGES)).toMatchObject({
      status: 403,
    });
    expect(await post(mockCredentials.none.header(), IMAGES)).toMatchObject({
      status: 401,
    });
  });

  it.each<[string, unknown, string]>([
    ['add', IMAGES, 'purpose: is none that can be planned'],
    ['toString', IMAGES, 'purpose: is none that can be planned'],
    ['change', [], 'body: is not a map'],
    ['change', '{', 'JSON'],
  ])('refuses %s with %j', async (purpose, body, message) => {
    expect(await ask(purpose, body)).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining(message) } },
    });
  });

  it('refuses more than a form can hold', async () => {
    expect(
      await ask('change', { ...IMAGES, description: 'x'.repeat(200_000) }),
    ).toMatchObject({ status: 413 });
  });
});
