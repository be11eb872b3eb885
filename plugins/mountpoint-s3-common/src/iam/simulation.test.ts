import { exampleCluster, inputs } from '../__testUtils__/examples';
import { ACCOUNT, differences, mayAssume } from '../__testUtils__/simulate';
import { mutations } from '../__testUtils__/simulateMutations';
import { probesOf, SimulatedMount } from '../__testUtils__/simulateProbes';
import { trustMutations } from '../__testUtils__/trustMutations';
import { TrustPolicies, trustPolicies } from '../__testUtils__/simulateTrust';
import { hasTerraform, terraformReason } from '../__testUtils__/terraform';
import { resolveMount } from '../plan/resolveMount';
import { ACCESS_MODES } from '../request/MountRequest';
import { parseMountRequest } from '../request/parseMountRequest';
import { rolePolicies } from './rolePolicies';

jest.setTimeout(60_000);

const PLACES = [
  { partition: 'aws', region: 'us-west-2' },
  { partition: 'aws-cn', region: 'cn-north-1' },
  { partition: 'aws-us-gov', region: 'us-gov-west-1' },
];

type Place = (typeof PLACES)[number];

function policiesOf(place: Place, mounts: SimulatedMount[]) {
  const cluster = exampleCluster({ region: place.region });
  return rolePolicies(
    cluster,
    mounts.map(mount =>
      resolveMount(cluster, parseMountRequest(inputs({ ...mount }))),
    ),
  );
}

function check(place: Place, mounts: SimulatedMount[], policies: object[]) {
  // A role's mounts add up: what any of them needs is allowed.
  const needed = new Map(
    mounts
      .flatMap(mount => probesOf(place, mount))
      .sort((a, b) => Number(a.allowed) - Number(b.allowed))
      .map(probe => [
        JSON.stringify([probe.action, probe.resource, probe.context]),
        probe,
      ]),
  );
  return differences(place.partition, policies, [...needed.values()]);
}

function keyOf({ partition, region }: Place) {
  return `arn:${partition}:kms:${region}:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
}

function bucketsOf({ partition, region }: Place) {
  return [
    'acme-datasets',
    'acme-fast--usw2-az1--x-s3',
    `arn:${partition}:s3:${region}:${ACCOUNT}:accesspoint/datasets`,
  ];
}

const MATRIX = PLACES.flatMap(place =>
  bucketsOf(place).flatMap(bucket =>
    ACCESS_MODES.flatMap(access =>
      ['', 'imagenet/train/'].flatMap(prefix =>
        [undefined, keyOf(place)].map((kmsKeyArn): [Place, SimulatedMount] => [
          place,
          { bucket, prefix, access, kmsKeyArn },
        ]),
      ),
    ),
  ),
);

describe('the permissions of a role, simulated', () => {
  it.each(MATRIX)(
    'are what Mountpoint needs and nothing beside it: %j %j',
    async (place, mount) => {
      const policies = policiesOf(place, [mount]);
      expect(await check(place, [mount], policies)).toEqual([]);
    },
  );

  const [place] = PLACES;
  const one: SimulatedMount = {
    bucket: 'acme-one',
    prefix: 'a/',
    access: 'read-only',
  };
  const other: SimulatedMount = {
    bucket: 'acme-two',
    prefix: 'b/',
    access: 'read-write-delete',
    kmsKeyArn: keyOf(place),
  };

  it('are the union of its mounts, not every bucket with every prefix', async () => {
    const policies = policiesOf(place, [one, other]);
    expect(await check(place, [one, other], policies)).toEqual([]);
    const crossed = [
      { ...one, prefix: 'b/' },
      { ...other, prefix: 'a/', kmsKeyArn: undefined },
    ]
      .flatMap(mount => probesOf(place, mount))
      .filter(({ allowed }) => allowed)
      .map(probe => ({ ...probe, allowed: false }));
    expect(crossed.length).toBeGreaterThan(10);
    expect(await differences(place.partition, policies, crossed)).toEqual([]);
  });

  const [general, express, point] = bucketsOf(place);
  const prefix = 'imagenet/train/';
  const kmsKeyArn = keyOf(place);
  it.each<[string, SimulatedMount[]]>([
    ['read-only', [{ bucket: general, prefix, access: 'read-only' }]],
    ['whole bucket', [{ bucket: general, prefix: '', access: 'read-write' }]],
    [
      'encrypted',
      [{ bucket: general, prefix, access: 'read-write-delete', kmsKeyArn }],
    ],
    [
      'Express',
      [{ bucket: express, prefix: '', access: 'read-only', kmsKeyArn }],
    ],
    ['access point', [{ bucket: point, prefix, access: 'read-write' }]],
    ['shared', [one, other]],
  ])('would not pass with any one mistake: %s', async (_what, mounts) => {
    const policies = policiesOf(place, mounts);
    const missed: string[] = [];
    let tried = 0;
    for (const [index, policy] of policies.entries()) {
      for (const [mistake, mutated] of mutations(policy)) {
        tried++;
        const all = policies.map((same, at) => (at === index ? mutated : same));
        if ((await check(place, mounts, all)).length === 0) {
          missed.push(mistake);
        }
      }
    }
    expect(missed).toEqual([]);
    expect(tried).toBeGreaterThan(8);
  });
});

const ISSUER = 'oidc.eks.us-west-2.amazonaws.com/id/0123456789ABCDEF';
const WEB_IDENTITY = 'sts:AssumeRoleWithWebIdentity';
const PROVIDER = `arn:aws:iam::${ACCOUNT}:oidc-provider/`;

(hasTerraform ? describe : describe.skip)(
  `the trust of a role, from the real Terraform, simulated${terraformReason}`,
  () => {
    let trust: TrustPolicies;

    beforeAll(() => {
      const { name: _name, ...cluster } = exampleCluster();
      const mount = {
        version: 1,
        namespace: 'ml',
        bucket: 'acme-one',
        region: 'us-west-2',
        access: 'read-only',
      };
      trust = trustPolicies(
        {
          cluster,
          mounts: {
            'ml/a': { ...mount, name: 'a', credentials: 'driver' },
            'ml/b': {
              ...mount,
              name: 'b',
              credentials: 'pod',
              serviceAccount: 'trainer',
            },
          },
        },
        `${PROVIDER}${ISSUER}`,
      );
    });

    const TRUSTED: [string, string, string][] = [
      ['driver', 'kube-system', 's3-csi-driver-sa'],
      ['ml/trainer', 'ml', 'trainer'],
    ];

    describe.each(TRUSTED)('of %s', (key, namespace, account) => {
      const web = {
        issuer: ISSUER,
        namespace,
        account,
        aud: 'sts.amazonaws.com',
      };

      const token = (more: Partial<typeof web>, policy = trust.irsa[key]) => {
        const { issuer, aud, ...who } = { ...web, ...more };
        return mayAssume(
          JSON.parse(policy),
          `${PROVIDER}${issuer}`,
          WEB_IDENTITY,
          {
            [`${issuer}:sub`]: `system:serviceaccount:${who.namespace}:${who.account}`,
            [`${issuer}:aud`]: aud,
          },
          ISSUER,
        );
      };

      it('takes the token of its service account', async () => {
        expect(await token({})).toBe(true);
      });

      const OTHERS: [string, Partial<typeof web>][] = [
        ['service account', { account: `${account}2` }],
        [
          'service account, shorter by its end',
          { account: account.slice(0, -1) },
        ],
        [
          'service account, with another end',
          { account: `${account.slice(0, -1)}0` },
        ],
        ['namespace', { namespace: 'default' }],
        ['audience', { aud: 'kubernetes.default.svc' }],
        ['audience, longer', { aud: `${web.aud}.cn` }],
        ['audience, with another end', { aud: `${web.aud.slice(0, -1)}0` }],
        ['cluster’s issuer', { issuer: `${ISSUER.slice(0, -1)}0` }],
      ];

      it.each(OTHERS)(
        'refuses the token of another %s',
        async (_what, more) => {
          expect(await token(more)).toBe(false);
        },
      );

      it('would not refuse them all with any one mistake: IRSA', async () => {
        const missed: string[] = [];
        for (const [mistake, mutated] of trustMutations(
          JSON.parse(trust.irsa[key]),
        )) {
          const policy = JSON.stringify(mutated);
          const answers = await Promise.all([
            token({}, policy),
            ...OTHERS.map(([, more]) => token(more, policy)),
          ]);
          if (answers[0] && !answers.slice(1).includes(true)) {
            missed.push(mistake);
          }
        }
        expect(missed).toEqual([]);
      });

      const context: Record<string, string> = {
        'aws:SourceAccount': ACCOUNT,
        'aws:SourceArn': `arn:aws:eks:us-west-2:${ACCOUNT}:cluster/data-prod`,
        'aws:RequestTag/kubernetes-namespace': namespace,
        'aws:RequestTag/kubernetes-service-account': account,
      };
      const actions = ['sts:AssumeRole', 'sts:TagSession'];
      const pods = (
        more: Record<string, string | undefined>,
        {
          principal = 'pods.eks.amazonaws.com',
          asked = actions,
          policy = trust.podIdentity[key],
        } = {},
      ) =>
        Promise.all(
          asked.map(action =>
            mayAssume(
              JSON.parse(policy),
              principal,
              action,
              JSON.parse(JSON.stringify({ ...context, ...more })),
            ),
          ),
        );
      const wrongOnes = (name: string) => {
        const value = context[name];
        const start = value.slice(0, -1);
        return [`${value}2`, start, `${start}_`, undefined];
      };

      it('takes what EKS Pod Identity asks for, and no other action', async () => {
        expect(await pods({})).toEqual([true, true]);
        expect(await pods({}, { asked: [WEB_IDENTITY] })).toEqual([false]);
      });

      it.each(Object.keys(context))(
        'refuses EKS Pod Identity with another %s, or none',
        async name => {
          for (const wrong of wrongOnes(name)) {
            expect(await pods({ [name]: wrong })).toEqual([false, false]);
          }
        },
      );

      it('refuses another service of AWS', async () => {
        expect(await pods({}, { principal: 'ec2.amazonaws.com' })).toEqual([
          false,
          false,
        ]);
      });

      it('would not refuse them all with any one mistake: Pod Identity', async () => {
        const missed: string[] = [];
        const policyOf = JSON.parse(trust.podIdentity[key]);
        const [statement] = policyOf.Statement;
        for (const [mistake, mutated] of [
          ...trustMutations(policyOf),
          [
            'any action',
            { ...policyOf, Statement: [{ ...statement, Action: 'sts:*' }] },
          ] as const,
        ]) {
          const policy = JSON.stringify(mutated);
          const right = await pods({}, { policy });
          const wrong = await Promise.all([
            pods({}, { policy, asked: [WEB_IDENTITY] }),
            ...Object.keys(context).flatMap(name =>
              wrongOnes(name).map(value => pods({ [name]: value }, { policy })),
            ),
          ]);
          if (!right.includes(false) && !wrong.flat().includes(true)) {
            missed.push(mistake);
          }
        }
        expect(missed).toEqual([]);
      });
    });
  },
);
