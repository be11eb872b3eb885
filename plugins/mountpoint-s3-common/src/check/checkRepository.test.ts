import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { exampleCluster, inputs } from '../__testUtils__/examples';
import {
  addMount,
  exampleClusters,
  exampleRepository,
} from '../__testUtils__/exampleRepository';
import {
  ACCOUNT,
  all,
  ANALYTICS,
  Change,
  drop,
  edit,
  emptied,
  Files,
  MOUNT,
  move,
  POD,
  PROD,
  put,
  reformat,
  said,
} from '../__testUtils__/repositoryChanges';
import { kustomization } from '../manifests/kustomization';
import { driverRoleName } from '../names/names';
import { clusterFiles, mountFiles } from '../plan/files';
import { recordedMount } from '../plan/recordedMount';
import { planRemove } from '../remove/planRemove';
import { parseMountRequest } from '../request/parseMountRequest';
import { writeYaml } from '../text/writeYaml';
import { checkRepository } from './checkRepository';
import { TERRAFORM_NEEDS } from './compareRecord';
import { isLayoutFile, repositoryLayout } from './repositoryLayout';

/** The entity of a mount as version 0.1.0 wrote it. */
const ENTITY_OF_0_1_0 = `apiVersion: "backstage.io/v1alpha1"
kind: "Component"
metadata:
  name: "data-prod.ml.product-images"
  title: "product-images (ml on data-prod)"
  annotations:
    s3-mounts/bucket: "acme-ml-datasets"
    s3-mounts/region: "us-west-2"
    s3-mounts/access: "read-only"
    s3-mounts/credentials: "driver"
    s3-mounts/namespace: "ml"
    s3-mounts/claim: "product-images"
    s3-mounts/volume: "s3-ml-product-images-7b629e48d3"
  tags:
    - "s3"
spec:
  type: "s3-mount"
  lifecycle: "production"
  owner: "group:default/data-science"
  dependsOn:
    - "resource:default/s3-acme-ml-datasets"
    - "resource:default/data-prod"
`;

describe('checkRepository', () => {
  it('finds nothing wrong with what was planned', () => {
    const files = exampleRepository();
    expect(said(files)).toEqual([]);
    expect([...files.keys()].filter(path => !isLayoutFile(path))).toEqual([]);
  });

  it('finds nothing wrong with a layout below a root', () => {
    const files: Files = new Map();
    addMount(files, exampleCluster({ root: 'platform/s3' }), {});
    expect(said(files)).toEqual([]);
    expect(repositoryLayout(files.keys())).toMatchObject([
      {
        root: 'platform/s3',
        name: 'data-prod',
        mounts: [{ name: 'product-images' }],
      },
    ]);
  });

  it('lets two clusters share a driver role that is there already', () => {
    const files = exampleRepository();
    const [, analytics] = exampleClusters();
    const { name: _name, ...data } = analytics;
    addMount(files, exampleCluster({ ...data, cluster: 'third' }, 'third'), {
      namespace: 'bi',
      name: 'third',
    });
    expect(said(files)).toEqual([]);
  });

  it('finds nothing wrong with a mount that is older than a default', () => {
    const files: Files = new Map();
    const cluster = exampleCluster();
    addMount(files, cluster, {});
    const { bucketOwner: _default, ...older } = recordedMount(
      cluster,
      parseMountRequest(inputs()),
    );
    for (const { path, content } of mountFiles(cluster, older)) {
      files.set(path, content);
    }
    expect(files.get(`${MOUNT}/mount.yaml`)).not.toContain('bucketOwner');
    expect(said(files)).toEqual([]);
  });

  it('finds nothing wrong with a cluster without mounts', () => {
    const files = exampleRepository();
    const cluster = exampleCluster(
      {
        cluster: 'fresh',
        addon: 'blueprints',
        stateBackend: 's3',
        pipelines: ['github-actions'],
      },
      'fresh',
    );
    for (const { path, content } of clusterFiles(cluster)) {
      files.set(path, content);
    }
    expect(said(files)).toEqual([]);
  });

  it('says nothing of an empty repository, or of other files', () => {
    expect(said(new Map())).toEqual([]);
    const files = exampleRepository();
    files.set('README.md', 'ours');
    files.set('clusters/data-prod/flux/kustomization.yaml', 'a: [');
    files.set('clusters/theirs/s3-mounts/values.yaml', 'a: [');
    files.set('buckets/main.tf', 'x');
    files.set('buckets/theirs/catalog-info.yaml', 'kind: Resource\n');
    files.set(`${PROD}/terraform/imports.tf`, 'import {}');
    files.set('modules/vpc/main.tf', '');
    expect(said(files)).toEqual([]);
  });

  it('does not depend on the order of the files', () => {
    const files = exampleRepository();
    edit(`${MOUNT}/mount.yaml`, 'read-only', 'read-write')(files);
    drop(`${POD}/README.md`)(files);
    expect(said(new Map([...files].reverse()))).toEqual(said(files));
  });

  it('is sorted by path', () => {
    const files = exampleRepository();
    for (const path of files.keys()) {
      files.set(path, 'a: [');
    }
    const paths = checkRepository(files).map(({ path }) => path);
    expect(paths).toEqual([...paths].sort());
  });
});

/** One thing is broken, and exactly this is said. */
const BROKEN: [string, Change, RegExp[]][] = [
  // The cluster
  [
    'cluster.yaml is missing',
    drop(`${PROD}/cluster.yaml`),
    [/^error clusters\/data-prod\/s3-mounts\/cluster.yaml: is missing/],
  ],
  [
    'cluster.yaml is no YAML',
    put(`${PROD}/cluster.yaml`, 'a: ['),
    [/^error .*\/cluster.yaml: can't be read: .*line 1/],
  ],
  [
    'cluster.yaml is not valid',
    edit(`${PROD}/cluster.yaml`, '"111122223333"', '"1"'),
    [/^error .*\/cluster.yaml: account: `1` .*allowed/],
  ],
  [
    'cluster.yaml has another version',
    edit(`${PROD}/cluster.yaml`, 'version: 1', 'version: 2'),
    [/^error .*\/cluster.yaml: version: /],
  ],
  [
    'cluster.yaml is read differently by Terraform',
    edit(`${PROD}/cluster.yaml`, '"main"', 'on'),
    [
      /^error .*\/cluster.yaml: can't be read: .*disagree on `argocd.revision`: put its value in double quotes$/,
    ],
  ],
  ['cluster.yaml was written by hand', reformat(`${PROD}/cluster.yaml`), []],
  [
    'the root is another',
    edit(`${PROD}/cluster.yaml`, /^tags/m, 'root: "platform"\ntags'),
    [
      /^error .*\/cluster.yaml: root: `platform` is not where the file lies: allowed is ``/,
    ],
  ],
  [
    'the layout was moved',
    all(
      move('clusters', 'x/clusters'),
      move('modules', 'x/modules'),
      move('buckets', 'x/buckets'),
    ),
    [
      /^warning .*analytics.eu.*application-set.yaml: differs/,
      /^error x\/clusters\/analytics.eu\/.*: root: `` is not .*allowed is `x`/,
      /^warning .*data-prod.*application-set.yaml: differs/,
      /^error x\/clusters\/data-prod\/.*: root: `` is not .*allowed is `x`/,
    ],
  ],
  [
    'the folder has an illegal name',
    move('clusters/data-prod', 'clusters/Data_Prod!'),
    [/^error clusters\/Data_Prod!\/.*: lies in the folder `Data_Prod!`/],
  ],
  [
    'one EKS cluster is set up under two folders',
    files => {
      addMount(files, exampleCluster({}, 'again'), {});
    },
    [
      /^error clusters\/data-prod\/s3-mounts\/cluster.yaml: has the EKS cluster `arn:aws:eks:us-west-2:111122223333:cluster\/data-prod`, as `clusters\/again\/s3-mounts\/cluster.yaml` has already/,
      /^error .*product-images\/mount.yaml: has the claim `ml\/product-images on arn/,
      /^error .*product-images\/mount.yaml: has the volume handle `s3-ml-product-images-\w+`/,
    ],
  ],
  [
    'the owners of buckets differ',
    edit(
      `${PROD}/cluster.yaml`,
      /^tags/m,
      'bucketResourceOwner: "group:default/storage"\ntags',
    ),
    [
      /^error clusters\/data-prod\/s3-mounts\/cluster.yaml: bucketResourceOwner: `group:default\/storage` is not `unknown` as in clusters\/analytics.eu/,
    ],
  ],
  [
    "a cluster takes another's driver role for one that is there already",
    files => {
      const [prod, analytics] = exampleClusters();
      const { name: _name, ...data } = analytics;
      addMount(
        files,
        exampleCluster(
          {
            ...data,
            cluster: 'third',
            driverRole: driverRoleName(prod).toUpperCase(),
          },
          'third',
        ),
        { namespace: 'bi', name: 'third' },
      );
    },
    [
      /^error clusters\/third\/s3-mounts\/cluster.yaml: has the IAM role in the account 111122223333 `data-prod-s3-csi-driver-\w+`/,
    ],
  ],
  [
    'a cluster is there twice below two roots',
    files => {
      addMount(files, exampleCluster({ root: 'b', cluster: 'other' }), {});
    },
    [
      /^error buckets\/acme-ml-datasets\/catalog-info.yaml: has the catalog entity `resource:default\/s3-acme-ml-datasets`, as `b\/buckets/,
      /^error clusters\/data-prod\/.*: has the Argo CD project and applications/,
      /^error clusters\/data-prod\/.*product-images\/mount.yaml: has the catalog entity `component:/,
    ],
  ],

  // Terraform, Argo CD, pipelines
  [
    'a Terraform file was edited',
    edit(`${PROD}/terraform/main.tf`, 'local.mounts', '{}'),
    [/^warning .*\/main.tf: was written by another version/],
  ],
  [
    'the root module is not there',
    drop(`${PROD}/terraform/main.tf`),
    [/^error .*\/terraform\/main.tf: is missing/],
  ],
  [
    'a file of the root module is not there',
    drop(`${PROD}/terraform/outputs.tf`),
    [/^warning .*\/terraform\/outputs.tf: is missing/],
  ],
  [
    'a file of another variant is there',
    put(`${PROD}/terraform/addons.tf`, ''),
    [/^warning .*\/terraform\/addons.tf: does not belong to the addon/],
  ],
  [
    'a file of the module was edited',
    edit('modules/mountpoint-s3/v1/iam.tf', 'resource', 'data'),
    [/^warning modules\/mountpoint-s3\/v1\/iam.tf: was written by another/],
  ],
  [
    'the module is not there',
    files => {
      for (const path of [...files.keys()]) {
        if (path.startsWith('modules/')) {
          files.delete(path);
        }
      }
    },
    [
      ...Array(9).fill(/^warning modules\/.*\.tf: is missing/),
      /^warning modules\/.*variables\.tf: is missing/,
      /^error modules\/mountpoint-s3\/v1\/versions.tf: is missing/,
    ],
  ],
  [
    'the module has another file',
    put('modules/mountpoint-s3/v1/more.tf', ''),
    [/^warning .*\/more.tf: is no file of the module/],
  ],
  [
    'the Argo CD project was widened',
    edit(`${PROD}/argocd/project.yaml`, '"!kube-*"', '"kube-*"'),
    [/^warning .*\/project.yaml: differs .*`spec.destinations\[1\].namespace`/],
  ],
  [
    'Argo CD objects lie elsewhere',
    drop(`${PROD}/argocd/project.yaml`),
    [/^warning .*\/project.yaml: is missing/],
  ],
  [
    'files lie between folders',
    all(put(`${PROD}/mounts/x.yaml`, ''), put(`${PROD}/mounts/ml/y`, '')),
    [
      /^warning .*\/mounts\/ml\/y: lies where only/,
      /^warning .*\/mounts\/x.yaml: lies where only/,
    ],
  ],

  // The record
  [
    'mount.yaml is missing',
    drop(`${MOUNT}/mount.yaml`),
    [/^error .*\/mount.yaml: is missing: without it/],
  ],
  [
    'mount.yaml is no YAML',
    put(`${MOUNT}/mount.yaml`, '}'),
    [/^error .*\/mount.yaml: can't be read: /],
  ],
  [
    'mount.yaml has two documents',
    edit(`${MOUNT}/mount.yaml`, /$/, '---\na: b\n'),
    [/^error .*\/mount.yaml: can't be read: .*multiple documents/],
  ],
  [
    'mount.yaml is a list',
    put(`${MOUNT}/mount.yaml`, '- a\n'),
    [/^error .*\/mount.yaml: is not a map/],
  ],
  [
    'mount.yaml is empty',
    put(`${MOUNT}/mount.yaml`, ''),
    [/^error .*\/mount.yaml: is not a map/],
  ],
  [
    'mount.yaml has another version',
    edit(`${MOUNT}/mount.yaml`, 'version: 1', 'version: "1"'),
    [/^error .*\/mount.yaml: version: `1` is not known: allowed is 1/],
  ],
  [
    'mount.yaml is not valid, twice',
    all(
      edit(`${MOUNT}/mount.yaml`, '"acme-ml-datasets"', '"Acme"'),
      edit(`${MOUNT}/mount.yaml`, '"other"', '"otter"'),
    ),
    [/mount.yaml: bucket: `Acme` .*allowed/, /mount.yaml: usage: `otter`/],
  ],
  [
    'mount.yaml breaks a rule of the cluster',
    edit(`${MOUNT}/mount.yaml`, '"us-west-2"', '"cn-north-1"'),
    [
      /^warning .*README.md: was written/,
      /^error .*catalog-info.yaml: differs .*region/,
      /^error .*persistent-volume-claim.yaml: differs/,
      /^error .*persistent-volume.yaml: differs/,
      /^error .*\/mount.yaml: region: `cn-north-1` is not in the cluster's/,
    ],
  ],
  [
    'mount.yaml names a use that the operator may let through',
    edit(`${MOUNT}/mount.yaml`, '"other"', '"git"'),
    [/^warning .*README.md: was written/, /^warning .*mount.yaml: usage: /],
  ],
  [
    'mount.yaml is read differently by Terraform',
    edit(`${ANALYTICS}/mounts/bi/no/mount.yaml`, '"no"', 'no'),
    [/^error .*\/mount.yaml: can't be read: .*disagree on `name`: put/],
  ],
  [
    'mount.yaml has a directive',
    edit(`${MOUNT}/mount.yaml`, /^/, '%YAML 1.1\n---\n'),
    [/^error .*\/mount.yaml: can't be read: .*%YAML directive/],
  ],
  [
    'mount.yaml has a tag',
    edit(`${MOUNT}/mount.yaml`, 'owner: ', 'owner: !mine '),
    [/^error .*\/mount.yaml: can't be read: .*tag/],
  ],
  [
    'mount.yaml was formatted',
    reformat(`${MOUNT}/mount.yaml`),
    [/^warning .*\/mount.yaml: says what is planned in other bytes/],
  ],
  [
    'mount.yaml leaves out a default',
    edit(`${MOUNT}/mount.yaml`, /^cache.*\n/m, ''),
    [/^warning .*\/mount.yaml: leaves out `cache`, so another default/],
  ],
  [
    'mount.yaml has a key without a value',
    edit(`${MOUNT}/mount.yaml`, /^cache/m, 'image:\ncache'),
    [/^warning .*\/mount.yaml: has keys without a value/],
  ],
  [
    'mount.yaml leaves out what Terraform needs',
    edit(`${MOUNT}/mount.yaml`, /^(?:region|credentials).*\n/gm, ''),
    [
      /^error .*: leaves out `region`, `credentials`, which Terraform reads from it: write `region: "us-west-2"`, `credentials: "driver"`/,
    ],
  ],
  [
    'a mount lies in the folder of another',
    move(MOUNT, `${PROD}/mounts/ml/copy`, true),
    [
      /^error .*\/ml\/copy\/mount.yaml: is of the mount `ml\/product-images` and lies in the folder `ml\/copy`/,
    ],
  ],
  [
    'a mount lies in the folder of another cluster',
    move(MOUNT, `${ANALYTICS}/mounts/ml/product-images`),
    [
      /^error .*: cluster: `resource:default\/data-prod` is not the cluster `analytics.eu`/,
    ],
  ],

  // The files that follow from it
  [
    'the record was changed alone',
    edit(`${MOUNT}/mount.yaml`, '"read-only"', '"read-write"'),
    [
      /^warning .*README.md: was written/,
      /^error .*catalog-info.yaml: differs .*`metadata.annotations.s3-mounts\/access`/,
      /^error .*persistent-volume-claim.yaml: differs/,
      /^error .*persistent-volume.yaml: differs/,
    ].sort((a, b) => (String(a).includes('README') ? -1 : Number(b < a))),
  ],
  [
    'a manifest was changed',
    edit(
      `${MOUNT}/manifests/persistent-volume.yaml`,
      /volumeHandle: .*/,
      'volumeHandle: "mine"',
    ),
    [
      /^error .*persistent-volume.yaml: differs from what is planned in `spec.csi.volumeHandle`/,
    ],
  ],
  [
    'a manifest got another document',
    edit(
      `${MOUNT}/manifests/persistent-volume.yaml`,
      /$/,
      '---\nkind: ClusterRoleBinding\n',
    ),
    [/^error .*persistent-volume.yaml: can't be read: .*multiple documents/],
  ],
  [
    'a manifest was formatted',
    reformat(`${MOUNT}/manifests/persistent-volume.yaml`),
    [/^warning .*persistent-volume.yaml: says what is planned in other bytes/],
  ],
  [
    'a manifest is missing',
    drop(`${MOUNT}/manifests/persistent-volume.yaml`),
    [/^error .*persistent-volume.yaml: is missing/],
  ],
  [
    'a manifest was added',
    put(`${MOUNT}/manifests/role.yaml`, 'kind: Role\n'),
    [/^error .*manifests\/role.yaml: is no manifest that mount.yaml asks for/],
  ],
  [
    'a manifest was added and listed',
    all(
      put(`${MOUNT}/manifests/role.yaml`, 'kind: Role\n'),
      put(
        `${MOUNT}/manifests/kustomization.yaml`,
        kustomization([
          'persistent-volume.yaml',
          'persistent-volume-claim.yaml',
          'role.yaml',
        ]),
      ),
    ),
    [
      /^error .*kustomization.yaml: differs .*`resources`/,
      /^error .*role.yaml/,
    ],
  ],
  [
    'a file was added',
    put(`${MOUNT}/notes/todo.md`, ''),
    [/^warning .*todo.md: is no file of the mount/],
  ],
  [
    'the entity was changed',
    edit(`${MOUNT}/catalog-info.yaml`, '"group:default/data-science"', '"x"'),
    [/^error .*catalog-info.yaml: differs .*`spec.owner`/],
  ],
  [
    'the README was changed',
    edit(`${MOUNT}/README.md`, /$/, 'More.'),
    [
      /^warning .*README.md: was written by another version of S3 Mounts or edit/,
    ],
  ],
  [
    'the README is missing',
    drop(`${MOUNT}/README.md`),
    [/^error .*README.md: is missing/],
  ],

  // Buckets
  [
    "a bucket's entity is missing",
    drop('buckets/acme-ml-datasets/catalog-info.yaml'),
    [/^error buckets\/acme-ml-datasets\/catalog-info.yaml: is missing/],
  ],
  [
    "a bucket's entity was changed",
    edit('buckets/acme-ml-datasets/catalog-info.yaml', '"unknown"', '"me"'),
    [/^error buckets\/acme-ml-datasets.*: differs .*`spec.owner`/],
  ],
  [
    'an unused bucket lies in another folder',
    files =>
      void files.set(
        'buckets/copy/catalog-info.yaml',
        files.get('buckets/acme-ml-datasets/catalog-info.yaml')!,
      ),
    [/^error buckets\/copy\/.*: is of the bucket `acme-ml-datasets`/],
  ],
  [
    "an unused bucket's entity is no YAML",
    put('buckets/copy/catalog-info.yaml', '{'),
    [/^warning buckets\/copy\/catalog-info.yaml: can't be read/],
  ],

  // Service accounts
  [
    'a managed service account is missing',
    move(ACCOUNT, 'elsewhere'),
    [/^error .*trainer\/account.yaml: is missing: a mount has manage/],
  ],
  [
    'a managed service account got another role',
    edit(
      `${ACCOUNT}/manifests/service-account.yaml`,
      /role-arn: .*/,
      'role-arn: "arn:aws:iam::111122223333:role/admin"',
    ),
    [
      /^error .*service-account.yaml: differs .*`metadata.annotations.eks.amazonaws.com\/role-arn`/,
    ],
  ],
  [
    'a managed service account that is used was emptied',
    emptied(ACCOUNT),
    [
      /^error .*kustomization.yaml: differs .*`resources`/,
      /^error .*service-account.yaml: is missing/,
    ],
  ],
  [
    'a manifest was added to a service account',
    all(
      put(`${ACCOUNT}/manifests/role.yaml`, ''),
      put(`${ACCOUNT}/notes.md`, ''),
    ),
    [
      /^error .*role.yaml: is no manifest of a service account/,
      /^warning .*notes.md: is no file of a service account/,
    ],
  ],
  [
    'a service account has lost its mounts',
    all(move(POD, 'x'), move(`${PROD}/mounts/ml/labels`, 'x')),
    [/^warning .*trainer\/account.yaml: is of a service account that no mount/],
  ],
  [
    'a service account has lost its mounts, and is emptied',
    all(
      move(POD, 'x'),
      move(`${PROD}/mounts/ml/labels`, 'x'),
      emptied(ACCOUNT),
    ),
    [/^warning .*trainer\/account.yaml: is of a service account that no mount/],
  ],
  [
    'a service account of the system is smuggled in',
    put(`${PROD}/service-accounts/kube-system/admin/account.yaml`, 'a: b'),
    [/^error .*account.yaml: lies in a folder that can't be: `kube-system`/],
  ],
  [
    "a service account in Argo CD's namespace is smuggled in",
    put(`${PROD}/service-accounts/argocd/admin/account.yaml`, 'a: b'),
    [/^error .*account.yaml: lies in a folder that can't be: `argocd` is Argo/],
  ],
  [
    'mounts of one account do not agree on who makes it',
    edit(`${POD}/mount.yaml`, /^manageServiceAccount.*\n/m, ''),
    [
      /^warning .*features\/README.md/,
      /^warning .*features\/mount.yaml: manageServiceAccount: leaves the service account `trainer` to its owner, and the mount `ml\/labels` makes it/,
    ],
  ],

  [
    "a mount's entity is of an earlier version",
    put(`${MOUNT}/catalog-info.yaml`, ENTITY_OF_0_1_0),
    [
      /^warning .*catalog-info.yaml: was written by an earlier version of S3 Mounts: the next change of the mount writes it anew$/,
    ],
  ],
  [
    "a mount's entity is of an earlier version, and edited since",
    put(
      `${MOUNT}/catalog-info.yaml`,
      ENTITY_OF_0_1_0.replace('"read-only"', '"read-write"'),
    ),
    [/^error .*catalog-info.yaml: differs from what is planned in `.*access/],
  ],
  [
    "a mount's entity lacks some of what plugins read",
    edit(`${MOUNT}/catalog-info.yaml`, / {4}argocd\/app-namespace: .*\n/, ''),
    [/^error .*catalog-info.yaml: differs from what is planned in `.*argocd/],
  ],

  // Removal
  [
    "a removed mount's entity is of an earlier version",
    all(
      emptied(MOUNT),
      put(
        `${MOUNT}/catalog-info.yaml`,
        ENTITY_OF_0_1_0.replace('"production"', '"deprecated"'),
      ),
    ),
    [
      /^warning .*catalog-info.yaml: was written by an earlier version/,
      /^warning .*\/mount.yaml: is being removed/,
    ],
  ],
  [
    'a mount is being removed',
    files => {
      const [cluster] = exampleClusters();
      const {
        step,
        files: changed,
        deletions,
      } = planRemove({
        request: {
          cluster: 'resource:default/data-prod',
          namespace: 'ml',
          name: 'product-images',
        },
        cluster,
        repository: { files },
      });
      expect(step).toBe('manifests');
      deletions.forEach(path => drop(path)(files));
      changed.forEach(({ path, content }) => files.set(path, content));
    },
    [/^warning .*\/mount.yaml: is being removed: finish with remove-mount/],
  ],
  [
    'a removed mount has another README and its first entity',
    all(emptied(MOUNT), put(`${MOUNT}/README.md`, 'Gone.')),
    [/^warning .*\/mount.yaml: is being removed/],
  ],
  [
    'a removed mount has manifests left',
    put(
      `${MOUNT}/manifests/kustomization.yaml`,
      'kind: Kustomization\napiVersion: kustomize.config.k8s.io/v1beta1\nresources: []\n',
    ),
    [
      /^warning .*kustomization.yaml: says what is planned in other bytes/,
      /^error .*persistent-volume-claim.yaml: is still there, and the mount is/,
      /^error .*persistent-volume.yaml: is still there, and the mount is being/,
      /^warning .*\/mount.yaml: is being removed/,
    ],
  ],
  [
    "a removed mount's entity is somebody else's",
    all(
      emptied(MOUNT),
      edit(`${MOUNT}/catalog-info.yaml`, '"group:default/data-science"', '"x"'),
    ),
    [
      /^error .*catalog-info.yaml: differs/,
      /^warning .*\/mount.yaml: is being removed/,
    ],
  ],
];

describe('checkRepository says it when', () => {
  it.each(BROKEN)('%s', (_title, change, expected) => {
    const files = exampleRepository();
    change(files);
    expect(said(files)).toEqual(
      expected.map(pattern => expect.stringMatching(pattern)),
    );
  });
});

describe('checkRepository, on the permissions of a role,', () => {
  /** Mounts with long prefixes of as many buckets, for one role. */
  function withMounts(count: number, more: Record<string, unknown> = {}) {
    const files: Files = new Map();
    for (let index = 0; index < count; index++) {
      addMount(files, exampleCluster(), {
        name: `m${index}`,
        bucket: `acme-bucket-with-a-long-name-${index}`,
        prefix: `${'p'.repeat(200)}/`,
        ...more,
      });
    }
    return said(files);
  }

  it('says nothing while there is room', () => {
    expect(withMounts(40)).toEqual([]);
  });

  it('warns before they are used up', () => {
    expect(withMounts(58)).toEqual([
      expect.stringMatching(
        /^warning clusters\/data-prod\/s3-mounts\/cluster.yaml: the mounts of the role `data-prod-s3-csi-driver-\w+` \(58\) need [89] managed policies of the 10 .*: before they are used up, give mounts/,
      ),
    ]);
  });

  it('refuses what does not fit, and says what to do', () => {
    expect(withMounts(90)).toEqual([
      expect.stringMatching(
        /^error .*\(90\) need 1\d managed policies of the 10 that a role takes: give mounts that share a bucket a common prefix, or move some to a service account/,
      ),
    ]);
  });

  it('counts a role that was there already over the clusters that share it', () => {
    const files: Files = new Map();
    for (let index = 0; index < 90; index++) {
      const cluster = exampleCluster(
        { cluster: `c${index % 2}`, addon: 'existing', driverRole: 'shared' },
        `c${index % 2}`,
      );
      addMount(files, cluster, {
        name: `m${index}`,
        bucket: `acme-bucket-with-a-long-name-${index}`,
        prefix: `${'p'.repeat(200)}/`,
      });
    }
    expect(said(files)).toEqual(
      ['c0', 'c1'].map(name =>
        expect.stringMatching(
          `^error clusters/${name}/s3-mounts/cluster.yaml: the mounts of the role .shared. \\(90 on 2 clusters\\) need 1\\d managed`,
        ),
      ),
    );
  });

  it('counts each role by itself', () => {
    const files: Files = new Map();
    for (let index = 0; index < 90; index++) {
      addMount(files, exampleCluster(), {
        name: `m${index}`,
        bucket: `acme-bucket-with-a-long-name-${index}`,
        prefix: `${'p'.repeat(200)}/`,
        credentials: 'pod',
        serviceAccount: `account-${index % 3}`,
      });
    }
    expect(said(files)).toEqual([]);
  });
});

it('what Terraform needs of a mount.yaml is what its variables say', () => {
  const variables = readFileSync(
    join(__dirname, '../../terraform/modules/mountpoint-s3/v1/variables.tf'),
    'utf8',
  );
  const [, mounts] = variables.split('variable "mounts"');
  const [, type] = /object\(\{([^}]*)\}/.exec(mounts)!;
  const needed = [...type.matchAll(/(\w+)\s*=\s*(\w+)/g)]
    .filter(([, , kind]) => kind !== 'optional')
    .map(([, name]) => name);
  expect([...TERRAFORM_NEEDS].sort()).toEqual(needed.sort());
});

it('takes YAML in other bytes for the same', () => {
  const files = exampleRepository();
  for (const [path, text] of files) {
    if (path.endsWith('.yaml') && !path.endsWith('cluster.yaml')) {
      files.set(path, writeYaml(parse(text)).replace(/\n/g, '\r\n'));
    }
  }
  const problems = checkRepository(files);
  expect(problems.length).toBeGreaterThan(20);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});
