import { exampleCluster, plans } from '../__testUtils__/examples';
import { terraformJson } from '../__testUtils__/policies';
import {
  hasTerraform,
  OIDC_ISSUER,
  Outputs,
  TerraformTree,
  terraformReason,
} from '../__testUtils__/terraform';
import { Cluster } from '../cluster/Cluster';
import { rolePolicies } from '../iam/rolePolicies';
import { DRIVER_SERVICE_ACCOUNT } from '../names/names';
import { Principal, principalOf } from '../names/principal';
import { clusterPath } from '../plan/layout';
import { Plan } from '../plan/Plan';

jest.setTimeout(120_000);

type More = Record<string, unknown>;

const trees: TerraformTree[] = [];
afterAll(() => trees.forEach(tree => tree.remove()));

function compute(cluster: Cluster, mounts: Plan[]): Outputs {
  const tree = new TerraformTree(
    mounts.flatMap(({ files }) => files),
    clusterPath(cluster),
  );
  trees.push(tree);
  return tree.outputs();
}

/** The key of a role in Terraform. */
function keyOf({ serviceAccount }: Principal) {
  return serviceAccount === DRIVER_SERVICE_ACCOUNT
    ? 'driver'
    : `${serviceAccount.namespace}/${serviceAccount.name}`;
}

/** What the core says about the roles of a cluster's mounts. */
function expectedOf(cluster: Cluster, mounts: Plan[]) {
  const roles = new Map<string, Plan[]>();
  for (const plan of mounts) {
    const key = keyOf(principalOf(cluster, plan.mount));
    roles.set(key, [...(roles.get(key) ?? []), plan]);
  }
  return Object.fromEntries(
    [...roles].map(([key, own]) => [
      key,
      {
        name: principalOf(cluster, own[0].mount).roleName,
        policies: [principalOf(cluster, own[0].mount).policyName],
        documents: rolePolicies(
          cluster,
          own.map(({ mount }) => mount),
        ).map(terraformJson),
      },
    ]),
  );
}

function computedOf({ policies, role_names: names }: Outputs) {
  const roles: Record<
    string,
    { name: string; policies: string[]; documents: string[] }
  > = {};
  for (const [key, { role, name, document }] of Object.entries(policies)) {
    roles[role] ??= { name: names[role], policies: [], documents: [] };
    const [number] = key.split(' ').slice(-1);
    expect(name.endsWith(`-${number}`)).toBe(true);
    roles[role].policies = [
      ...new Set([...roles[role].policies, name.slice(0, -number.length - 1)]),
    ];
    roles[role].documents.push(document);
  }
  return roles;
}

const ACCESS = ['read-only', 'read-write', 'read-write-delete'];
const BUCKETS: More[] = [
  { bucket: 'acme-one' },
  { bucket: 'acme.two', prefix: 'a/' },
  { bucket: 'acme-one', prefix: 'a/b c/"q"/<&>/$HOME/%{if}/' },
  { bucket: 'acme--usw2-az1--x-s3', prefix: 'a/' },
  { bucket: 'acme--usw2-az1--x-s3', bucketOwner: '444455556666' },
  { bucket: 'arn:aws:s3:us-west-2:444455556666:accesspoint/team-a' },
  {
    bucket: 'arn:aws:s3:us-west-2:444455556666:accesspoint/team-a',
    prefix: 'a/',
  },
];
const WHO: More[] = [
  { credentials: 'driver' },
  { credentials: 'pod', serviceAccount: 'trainer' },
  { credentials: 'pod', serviceAccount: 'trainer', namespace: 'etl' },
  { credentials: 'pod', serviceAccount: 'x'.repeat(63) },
];
const KEYS: More[] = [
  {},
  { kmsKeyArn: 'arn:aws:kms:us-west-2:444455556666:key/k' },
];

/** Every access × bucket × account × key. */
const MATRIX = ACCESS.flatMap(access =>
  BUCKETS.flatMap(bucket =>
    WHO.flatMap(who =>
      KEYS.map(key => ({ access, ...bucket, ...who, ...key })),
    ),
  ),
);

(hasTerraform ? describe : describe.skip)(
  `the core and Terraform agree to the byte${terraformReason}`,
  () => {
    it.each<[string, Cluster, More[]]>([
      ['a matrix of mounts', exampleCluster(), MATRIX],
      [
        'the same with Pod Identity, reversed',
        exampleCluster({ identity: 'pod-identity', rolePath: '/s3/' }),
        [...MATRIX].reverse(),
      ],
      [
        'an add-on that is there already',
        exampleCluster({ addon: 'existing', driverRole: 'a+=,.@-b' }),
        MATRIX.slice(0, 40),
      ],
      [
        'the longest name of a cluster',
        exampleCluster({ cluster: `${'d'.repeat(98)}_-` }),
        MATRIX.slice(0, 40),
      ],
      [
        'a name that is cut at a hyphen',
        exampleCluster({ cluster: `${'d'.repeat(48)}--a_` }),
        MATRIX.slice(0, 40),
      ],
      [
        'another partition',
        exampleCluster({ region: 'us-gov-west-1', account: '000000000000' }),
        MATRIX.filter(
          ({ bucket, kmsKeyArn }: More) =>
            !kmsKeyArn && !/^arn:|--x-s3$/.test(bucket as string),
        ),
      ],
      [
        'many mounts of one role, over several policies',
        exampleCluster(),
        Array.from({ length: 110 }, (_, i) => ({
          bucket: i % 3 ? `acme-team-${i}-datasets` : 'acme-shared',
          prefix: i % 5 ? `projects/${i}/images/` : '',
          access: ACCESS[i % 3],
          kmsKeyArn: `arn:aws:kms:us-west-2:111122223333:key/${i % 9}`,
        })),
      ],
      [
        'mounts as long as they can be, of many roles',
        exampleCluster(),
        Array.from({ length: 60 }, (_, i) => ({
          bucket: `${'b'.repeat(60)}${100 + i}`,
          prefix: `${i % 2 ? '&' : 'p'.repeat(800)}${'"'.repeat(90)}${i}/`,
          access: ACCESS[i % 3],
          credentials: 'pod',
          serviceAccount: `account-${i % 7}`,
        })),
      ],
    ])('on %s', (_what, cluster, mounts) => {
      const all = plans(cluster, mounts);
      const computed = computedOf(compute(cluster, all));
      expect(computed).toEqual(expectedOf(cluster, all));
      const lengths = Object.values(computed).flatMap(({ documents }) =>
        documents.map(({ length }) => length),
      );
      expect(Math.max(...lengths)).toBeLessThanOrEqual(6144);
    });
  },
);

(hasTerraform ? describe : describe.skip)(
  `the trust of every role${terraformReason}`,
  () => {
    const mounts = [
      { credentials: 'driver' },
      { credentials: 'pod', serviceAccount: 'trainer' },
      { credentials: 'pod', serviceAccount: 'no', namespace: 'etl' },
    ];
    const accounts = {
      driver: ['kube-system', 's3-csi-driver-sa'],
      'ml/trainer': ['ml', 'trainer'],
      'etl/no': ['etl', 'no'],
    };

    it.each([
      ['us-west-2', 'aws'],
      ['cn-north-1', 'aws-cn'],
    ])('with IRSA is one service account, exactly, in %s', (region, aws) => {
      const cluster = exampleCluster({ region });
      const { irsa_trust: trust } = compute(cluster, plans(cluster, mounts));
      expect(
        Object.fromEntries(
          Object.entries(trust).map(([key, text]) => [key, JSON.parse(text)]),
        ),
      ).toEqual(
        Object.fromEntries(
          Object.entries(accounts).map(([key, [namespace, name]]) => [
            key,
            {
              Version: '2012-10-17',
              Statement: [
                {
                  Effect: 'Allow',
                  Principal: {
                    Federated: `arn:${aws}:iam::111122223333:oidc-provider/${OIDC_ISSUER}`,
                  },
                  Action: 'sts:AssumeRoleWithWebIdentity',
                  Condition: {
                    StringEquals: {
                      [`${OIDC_ISSUER}:aud`]: 'sts.amazonaws.com',
                      [`${OIDC_ISSUER}:sub`]: `system:serviceaccount:${namespace}:${name}`,
                    },
                  },
                },
              ],
            },
          ]),
        ),
      );
    });

    it('with Pod Identity is one service account of one cluster, exactly', () => {
      const cluster = exampleCluster({
        identity: 'pod-identity',
        region: 'us-gov-west-1',
        cluster: 'Data_Prod',
      });
      const { pod_identity_trust: trust, irsa_trust: others } = compute(
        cluster,
        plans(cluster, mounts),
      );
      for (const [key, [namespace, name]] of Object.entries(accounts)) {
        expect(JSON.parse(trust[key])).toEqual({
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: { Service: 'pods.eks.amazonaws.com' },
              Action: ['sts:AssumeRole', 'sts:TagSession'],
              Condition: {
                StringEquals: {
                  'aws:SourceAccount': '111122223333',
                  'aws:SourceArn':
                    'arn:aws-us-gov:eks:us-gov-west-1:111122223333:cluster/Data_Prod',
                  'aws:RequestTag/kubernetes-namespace': namespace,
                  'aws:RequestTag/kubernetes-service-account': name,
                },
              },
            },
          ],
        });
        expect(JSON.parse(others[key]).Statement).toEqual([]);
      }
      expect(Object.keys(trust).sort()).toEqual(Object.keys(accounts).sort());
    });

    it('is given to nobody where the driver needs no role, or has one', () => {
      const clusters = [
        [{ credentials: 'pod' }, mounts.slice(1)],
        [{ addon: 'existing', driverRole: 'x' }, mounts],
      ] as const;
      for (const [more, own] of clusters) {
        const cluster = exampleCluster(more);
        const { irsa_trust: trust } = compute(
          cluster,
          plans(cluster, [...own]),
        );
        expect(Object.keys(trust).sort()).toEqual(['etl/no', 'ml/trainer']);
      }
    });
  },
);
