import { exampleCluster, inputs } from '../__testUtils__/examples';
import { parseMountRequest } from '../request/parseMountRequest';
import { resolveMount } from '../plan/resolveMount';
import { serviceAccountRoleName } from './names';
import { principalOf } from './principal';

type More = Record<string, unknown>;
const POD = { credentials: 'pod', serviceAccount: 'trainer' };
const EXISTING = { addon: 'existing', driverRole: 'my-role' };

function principal(mount: More, cluster: More = {}) {
  const on = exampleCluster(cluster);
  return principalOf(on, resolveMount(on, parseMountRequest(inputs(mount))));
}

describe('principalOf', () => {
  it.each<[More, More, string, string]>([
    [
      {},
      {},
      'arn:aws:iam::111122223333:role/data-prod-s3-csi-driver-3a1c8b69e9',
      'kube-system:s3-csi-driver-sa',
    ],
    [
      {},
      { rolePath: '/a/b/' },
      'arn:aws:iam::111122223333:role/a/b/data-prod-s3-csi-driver-3a1c8b69e9',
      'kube-system:s3-csi-driver-sa',
    ],
    [
      {},
      // Its path is its own: rolePath is that of the roles made here.
      { ...EXISTING, rolePath: '/a/b/' },
      'arn:aws:iam::111122223333:role/my-role',
      'kube-system:s3-csi-driver-sa',
    ],
    [
      POD,
      { ...EXISTING, rolePath: '/a/b/' },
      'arn:aws:iam::111122223333:role/a/b/data-prod-ml-trainer-722b467ca1',
      'ml:trainer',
    ],
    [
      POD,
      { region: 'cn-north-1' },
      'arn:aws-cn:iam::111122223333:role/data-prod-ml-trainer-df2d73558b',
      'ml:trainer',
    ],
  ])('of %j on %j is %s', (mount, cluster, arn, account) => {
    const { roleArn, roleName, serviceAccount } = principal(mount, cluster);
    expect(roleArn).toBe(arn);
    expect(arn.endsWith(`/${roleName}`)).toBe(true);
    expect(`${serviceAccount.namespace}:${serviceAccount.name}`).toBe(account);
  });

  it('calls policies after its role, and after the cluster where the role may serve others', () => {
    const { roleName, policyName } = principal({}, {});
    expect(policyName).toBe(roleName);
    const [one, other] = ['data-prod', 'other'].map(cluster =>
      principal({}, { ...EXISTING, cluster }),
    );
    expect(one.roleName).toBe(other.roleName);
    expect(one.policyName).toBe('my-role-3a1c8b69e9');
    expect(other.policyName).toMatch(/^my-role-(?!3a1c8b69e9)[0-9a-f]{10}$/);
    const longest = principal(
      {},
      { ...EXISTING, driverRole: 'r'.repeat(64) },
    ).policyName;
    expect(`${longest}-10`.length).toBeLessThanOrEqual(128);
  });

  it('is one for all mounts of a service account', () => {
    expect(principal({ ...POD, name: 'other', bucket: 'acme-other' })).toEqual(
      principal(POD),
    );
  });
});

describe('serviceAccountRoleName', () => {
  const LONG = 'x'.repeat(63);

  it.each([
    ['a', { namespace: 'b', name: 'c' }],
    ['Data_Prod', { namespace: 'ml', name: 'trainer' }],
    ['d'.repeat(100), { namespace: LONG, name: LONG }],
    // Cut where a name must not end.
    [`${'d'.repeat(50)}__`, { namespace: 'ml', name: 'trainer' }],
    ['d'.repeat(52), { namespace: 'ml', name: 'trainer' }],
  ])('of the cluster %s is legal for %j', (cluster, account) => {
    const name = serviceAccountRoleName(exampleCluster({ cluster }), account);
    expect(name).toMatch(/^[A-Za-z0-9][\w-]*[A-Za-z0-9]-[0-9a-f]{10}$/);
    expect(name.length).toBeLessThanOrEqual(64);
    // The policies are called after it, with `-` and a number.
    expect(`${name}-10`.length).toBeLessThanOrEqual(128);
  });

  it('tells apart whatever differs', () => {
    const names = [
      ['data', 'a-b', 'c'],
      ['data', 'a', 'b-c'],
      ['data-a', 'b', 'c'],
      ['data', 'a', 'b'],
      ['d'.repeat(99), LONG, LONG],
      ['d'.repeat(100), LONG, LONG],
      ['d'.repeat(100), LONG, `${LONG.slice(1)}y`],
      ['d'.repeat(100), `${LONG.slice(1)}y`, LONG],
    ].flatMap(([cluster, namespace, name]) =>
      ['us-west-2', 'us-east-1', 'cn-north-1'].map(region =>
        serviceAccountRoleName(exampleCluster({ cluster, region }), {
          namespace,
          name,
        }),
      ),
    );
    expect(new Set(names).size).toBe(names.length);
  });
});
