import { JsonValue } from '@backstage/types';
import { mockServices } from '@backstage/backend-test-utils';
import { readGuardrails } from './readGuardrails';

function read(guardrails: JsonValue) {
  return readGuardrails(
    mockServices.rootConfig({ data: { mountpointS3: { guardrails } } }),
  );
}

function readRule(rule: JsonValue) {
  return read({ rules: [rule] });
}

describe('readGuardrails', () => {
  it.each([
    [{}],
    [{ mountpointS3: {} }],
    [{ mountpointS3: { guardrails: {} } }],
  ])('leaves everything open but the owner, without any: %j', data => {
    expect(readGuardrails(mockServices.rootConfig({ data }))).toEqual({
      anyOwner: false,
      allowServices: false,
      overridableUsages: [],
    });
  });

  it('reads all that there is', () => {
    const guardrails = {
      anyOwner: true,
      allowServices: true,
      overridableUsages: ['spark-shuffle', 'database', 'git'],
      rules: [
        {
          owners: ['group:default/data-science', 'user:default/ada'],
          clusters: ['resource:default/data-*'],
          namespaces: ['ml-*', 'research'],
          buckets: ['acme-data-*', 'acme.example.com', '*--usw2-az1--x-s3'],
          prefixes: ['shared/data science/'],
          access: ['read-only', 'read-write', 'read-write-delete'],
          kmsKeys: ['arn:aws:kms:*:111122223333:key/*'],
          requireKmsKey: true,
          zones: ['usw2-az1', 'usw2-lax1-az1'],
          accounts: ['111122223333'],
          accessPoints: ['arn:aws:s3:*:111122223333:accesspoint/ds-*'],
          endpoints: ['https://bucket.vpce-*.s3.us-west-2.vpce.amazonaws.com'],
        },
        { owners: ['*'], buckets: ['*'], accounts: ['*'], kmsKeys: ['*'] },
      ],
    };
    expect(read(guardrails)).toEqual(guardrails);
  });

  it.each<[JsonValue, string]>([
    ['everything', ' is not a map'],
    [{ rule: [] }, '.rule is unknown: allowed are anyOwner, allowServices'],
    [{ anyOwner: 'yes' }, '.anyOwner is neither true nor false'],
    [{ allowServices: 1 }, '.allowServices is neither true nor false'],
    [
      { overridableUsages: ['logs'] },
      '.overridableUsages[0] `logs` is none of its values: allowed are `spark-shuffle`, `database`, `git`',
    ],
    [{ overridableUsages: 'git' }, '.overridableUsages is not a list'],
    [{ rules: {} }, '.rules is not a list'],
    [{ rules: [] }, '.rules is empty: leave it out to allow everything'],
    [{ rules: ['x'] }, '.rules[0] is not a map'],
    [{ rules: [{}] }, '.rules[0].owners is missing'],
    [
      { rules: [{ owners: ['*'] }, { owners: ['*'], bucket: ['acme-*'] }] },
      '.rules[1].bucket is unknown: allowed are owners, clusters, namespaces, buckets',
    ],
  ])('names the place in app-config: %j', (guardrails, message) => {
    expect(() => read(guardrails)).toThrow(`mountpointS3.guardrails${message}`);
  });

  it.each<[string, JsonValue, string]>([
    ['owners', 'group:default/a', 'is not a list'],
    ['owners', [], 'is empty, so nothing would be allowed'],
    ['owners', ['data-science'], 'such as `group:default/data-science`'],
    ['owners', ['Group:default/a'], 'in full and in lower case'],
    ['owners', ['group:default/*'], 'is no owner'],
    ['owners', ['component:default/a'], 'is no owner'],
    ['clusters', ['data-prod'], 'such as `resource:default/data-*`'],
    ['clusters', ['group:default/a'], 'is no such pattern'],
    ['clusters', ['resource:*'], 'is no such pattern'],
    ['namespaces', ['ML'], 'such as `spark-*`'],
    ['namespaces', ['team/a'], 'is no such pattern'],
    ['buckets', ['Acme-*'], 'in lower-case letters'],
    ['buckets', ['acme-.+'], 'is no such pattern'],
    ['buckets', ['acme|evil'], 'is no such pattern'],
    ['buckets', ['acme-[a-z]'], 'is no such pattern'],
    ['buckets', ['s3://acme'], 'is no such pattern'],
    ['buckets', ['acme\nevil'], 'is no such pattern'],
    ['buckets', ['acme\n'], 'is no such pattern'],
    ['buckets', ['arn:aws:s3:::acme-*'], 'is no such pattern'],
    ['buckets', [''], 'is no such pattern'],
    ['prefixes', ['data'], "doesn't end in a slash"],
    ['prefixes', ['/data/'], 'begins with a slash'],
    ['prefixes', ['data/*/'], 'IAM would read as a pattern'],
    ['prefixes', ['data/../'], '`..`'],
    ['prefixes', [''], 'leave `prefixes` out of this rule'],
    ['access', ['write'], 'allowed are `read-only`, `read-write`'],
    ['access', [], 'is empty: allowed are'],
    ['kmsKeys', ['alias/acme'], 'is no such pattern'],
    ['kmsKeys', ['arn:aws:kms:*'], 'is no such pattern'],
    ['requireKmsKey', 'yes', 'is neither true nor false'],
    ['zones', ['us-west-2a'], "not the zones' names"],
    ['accounts', ['1234'], 'allowed are 12 digits'],
    ['accounts', [111122223333], 'is not text: put it in quotes'],
    ['accessPoints', ['ds-*'], 'is no such pattern'],
    ['endpoints', ['vpce.example.com'], 'is no such pattern'],
  ])('refuses %s %j: %s', (key, value, message) => {
    const read1 = () => readRule({ owners: ['*'], [key]: value });
    expect(read1).toThrow(`mountpointS3.guardrails.rules[0].${key}`);
    expect(read1).toThrow(message);
  });

  it('says everything that is wrong at once, a line each', () => {
    expect(() =>
      read({ anyOwner: 1, rules: [{ owners: ['x'], access: ['all', 'y'] }] }),
    ).toThrow(
      /^mountpointS3\.guardrails\.anyOwner .*\n.*rules\[0\]\.owners\[0\] .*\n.*access\[0\] .*\n.*access\[1\] .*$/,
    );
  });
});
