import { JsonObject } from '@backstage/types';
import {
  cluster,
  guardrailsOf,
  mountOf,
  OWNER,
} from './__testUtils__/examples';
import {
  checkGuardrails,
  Ownership,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';

function check(
  guardrails: JsonObject | undefined,
  mount: JsonObject = {},
  ownershipEntityRefs: Ownership = ['user:default/ada', OWNER],
) {
  return checkGuardrails({
    guardrails: guardrailsOf(guardrails),
    mount: mountOf(mount),
    cluster,
    ownershipEntityRefs,
  }).map(({ field, message }) => `${field}: ${message}`);
}

/** With one rule for everybody. */
function checkRule(rule: JsonObject, mount: JsonObject) {
  return check({ rules: [{ owners: ['*'], ...rule }] }, mount);
}

const EXPRESS = 'acme-scratch--usw2-az1--x-s3';
const ACCESS_POINT = 'arn:aws:s3:us-west-2:111122223333:accesspoint/ds-images';
const FOREIGN_POINT = 'arn:aws:s3:us-west-2:444455556666:accesspoint/ds-images';
const KEY = 'arn:aws:kms:us-west-2:111122223333:key/1234-ab';
const FOREIGN_KEY = 'arn:aws:kms:us-west-2:444455556666:key/1234-ab';
const POD = { credentials: 'pod', serviceAccount: 'trainer' };
const WRITE = { access: 'read-write' };

describe('the owner', () => {
  it.each<[string, string, Ownership]>([
    ['the group', OWNER, [OWNER]],
    ['the user', 'user:default/ada', ['user:default/ada', OWNER]],
    [
      'a group as another sign-in spells it',
      OWNER,
      ['Group:default/Data-Science'],
    ],
    ['anybody, of a trusted service', 'group:default/x', 'any'],
  ])('may be %s', (_who, owner, ownership) => {
    expect(check(undefined, { owner }, ownership)).toEqual([]);
  });

  it.each<[string, string[], string]>([
    [
      'group:default/platform',
      ['user:default/ada', OWNER],
      'owner: `group:default/platform` is neither you nor a group of yours: allowed are `user:default/ada`, `group:default/data-science`',
    ],
    [
      'group:other/data-science',
      [OWNER],
      'owner: `group:other/data-science` is neither you nor a group of yours: allowed is `group:default/data-science`',
    ],
    [
      OWNER,
      ['component:default/x'],
      'owner: `group:default/data-science` is neither you nor a group of yours, and you have none: ask for a User entity in the catalog',
    ],
  ])('may not be %s for %j', (owner, ownership, message) => {
    expect(check(undefined, { owner }, ownership)).toEqual([message]);
  });

  it('may be anybody if the operator says so', () => {
    expect(
      check({ anyOwner: true }, { owner: 'group:default/platform' }),
    ).toEqual([]);
  });

  it('is told nothing of rules for others', () => {
    const rules = [
      { owners: ['group:default/platform'], buckets: ['secret-*'] },
    ];
    expect(check({ rules }, { owner: 'group:default/platform' })).toEqual([
      expect.not.stringContaining('secret'),
    ]);
    expect(check({ rules })).toEqual([
      'owner: `group:default/data-science` may not have mounts: ask those who run Backstage for a rule in mountpointS3.guardrails',
    ]);
  });

  it('hears which of their groups may have mounts', () => {
    expect(
      check({ rules: [{ owners: [OWNER] }] }, { owner: 'user:default/ada' }),
    ).toEqual([
      'owner: `user:default/ada` may not have mounts: allowed is `group:default/data-science`',
    ]);
  });
});

describe('what a rule allows', () => {
  it.each<[JsonObject, JsonObject]>([
    [{}, {}],
    [{}, { bucket: EXPRESS, ...POD, access: 'read-write-delete' }],
    [{}, { kmsKeyArn: KEY, bucketOwner: '111122223333', ...WRITE }],
    [{ owners: [OWNER] }, {}],
    [{ clusters: ['resource:default/data-*'] }, {}],
    [{ clusters: ['*'] }, {}],
    [{ namespaces: ['research', 'ml'] }, {}],
    [{ namespaces: ['ml-*'] }, { namespace: 'ml-a' }],
    [{ buckets: ['acme-data-*'] }, {}],
    [{ buckets: ['*'] }, {}],
    [{ buckets: ['acme-scratch--*'] }, { bucket: EXPRESS }],
    [{ prefixes: ['data/'] }, { prefix: 'data/' }],
    [{ prefixes: ['data/'] }, { prefix: 'data/2026/' }],
    [{ prefixes: ['x/', 'data/2026/'] }, { prefix: 'data/2026/' }],
    [{ prefixes: ['data/'] }, { bucket: EXPRESS, prefix: 'data/' }],
    [{ access: ['read-only'] }, {}],
    [{ access: ['read-only', 'read-write'] }, WRITE],
    [{ access: ['read-only'] }, { bucket: EXPRESS }],
    [
      { access: ['read-write-delete'] },
      { bucket: EXPRESS, ...POD, access: 'read-write-delete' },
    ],
    [{ access: ['read-only'] }, POD],
    [{ kmsKeys: ['arn:aws:kms:*:111122223333:key/*'] }, { kmsKeyArn: KEY }],
    [{ kmsKeys: [KEY] }, {}],
    [{ requireKmsKey: true }, {}],
    [{ requireKmsKey: true }, { kmsKeyArn: KEY, ...WRITE }],
    [{ zones: ['usw2-az1'] }, { bucket: EXPRESS }],
    [{ zones: ['usw2-az2'] }, {}],
    [{ accounts: ['444455556666'] }, { bucketOwner: '444455556666' }],
    [{ accounts: ['*'] }, { mountOptions: ['requester-pays'] }],
    [
      { accounts: ['444455556666'] },
      { mountOptions: ['requester-pays'], bucketOwner: '444455556666' },
    ],
    [
      { accounts: ['*'] },
      { bucketOwner: '444455556666', kmsKeyArn: FOREIGN_KEY },
    ],
    [
      { accessPoints: ['arn:aws:s3:*:111122223333:accesspoint/ds-*'] },
      { bucket: ACCESS_POINT },
    ],
    [
      { accessPoints: ['*'], buckets: ['acme-data-*'] },
      { bucket: ACCESS_POINT },
    ],
    [
      { accessPoints: ['*'], accounts: ['444455556666'] },
      { bucket: FOREIGN_POINT },
    ],
    [
      { endpoints: ['https://*.example.com'] },
      { mountOptions: ['endpoint-url=https://s3.example.com'] },
    ],
    [{ endpoints: ['*'] }, { mountOptions: ['endpoint-url=http://x:1/y'] }],
    [{}, { mountOptions: ['max-threads=16'] }],
  ])('%j allows %j', (rule, mount) => {
    expect(checkRule(rule, mount)).toEqual([]);
  });

  it.each<[JsonObject, JsonObject, string]>([
    [
      { clusters: ['resource:default/test-*'] },
      {},
      'cluster: `resource:default/data-prod` is not allowed for `group:default/data-science`: allowed is `resource:default/test-*`',
    ],
    [
      { namespaces: ['ml-*', 'research'] },
      {},
      'namespace: `ml` is not allowed for `group:default/data-science`: allowed are `ml-*`, `research`',
    ],
    [
      { buckets: ['acme-data-*', 'acme-scratch-*'] },
      { bucket: 'other' },
      'bucket: `other` is not allowed for `group:default/data-science`: allowed are `acme-data-*`, `acme-scratch-*`',
    ],
    [
      { buckets: ['acme-data-*'] },
      { bucket: 'evil-acme-data-x' },
      'bucket: `evil-acme-data-x` is not allowed for `group:default/data-science`: allowed is `acme-data-*`',
    ],
    [
      { buckets: ['acme.data'] },
      { bucket: 'acme-data' },
      'bucket: `acme-data` is not allowed for `group:default/data-science`: allowed is `acme.data`',
    ],
    [
      { prefixes: ['data/'] },
      { prefix: 'data2/' },
      'prefix: `data2/` is not allowed for `group:default/data-science`: allowed is `data/`',
    ],
    [
      { prefixes: ['data/2026/'] },
      { prefix: 'data/' },
      'prefix: `data/` is not allowed for `group:default/data-science`: allowed is `data/2026/`',
    ],
    [
      { prefixes: ['data/'] },
      { prefix: 'Data/' },
      'prefix: `Data/` is not allowed for `group:default/data-science`: allowed is `data/`',
    ],
    [
      { prefixes: ['data/', 'x/'] },
      {},
      'prefix: is required for `group:default/data-science`: allowed are `data/`, `x/`',
    ],
    [
      { prefixes: ['data/'] },
      { bucket: EXPRESS, prefix: 'data/', ...POD },
      'credentials: `pod` is not allowed for `group:default/data-science`, because IAM can’t keep the pods’ role within a prefix of an S3 Express bucket: allowed is `driver`',
    ],
    [
      { access: ['read-only'] },
      { access: 'read-write-delete' },
      'access: `read-write-delete` is not allowed for `group:default/data-science`: allowed is `read-only`',
    ],
    [
      { access: ['read-only', 'read-write'] },
      { bucket: EXPRESS, ...POD },
      'credentials: `pod` is not allowed for `group:default/data-science`, because IAM can’t keep the pods’ role from writing to and deleting from an S3 Express bucket: allowed is `driver`',
    ],
    [
      { kmsKeys: ['arn:aws:kms:*:444455556666:key/*'] },
      { kmsKeyArn: KEY },
      'kmsKeyArn: `arn:aws:kms:us-west-2:111122223333:key/1234-ab` is not allowed for `group:default/data-science`: allowed is `arn:aws:kms:*:444455556666:key/*`',
    ],
    [
      { requireKmsKey: true },
      WRITE,
      'kmsKeyArn: is required for `group:default/data-science`: allowed is `arn:aws:kms:<region>:<account>:key/<id>`',
    ],
    [
      { requireKmsKey: true, kmsKeys: [KEY] },
      WRITE,
      'kmsKeyArn: is required for `group:default/data-science`: allowed is `arn:aws:kms:us-west-2:111122223333:key/1234-ab`',
    ],
    [
      { zones: ['usw2-az2'] },
      { bucket: EXPRESS },
      'bucket: `acme-scratch--usw2-az1--x-s3` is not allowed for `group:default/data-science`, because it is an S3 Express bucket in the zone usw2-az1: allowed is `usw2-az2`',
    ],
    [
      {},
      { bucketOwner: '444455556666' },
      'bucketOwner: `444455556666` is not allowed for `group:default/data-science`: allowed is `111122223333`',
    ],
    [
      { accounts: ['444455556666'] },
      {},
      'bucketOwner: `111122223333` is not allowed for `group:default/data-science`: allowed is `444455556666`',
    ],
    [
      {},
      { mountOptions: ['requester-pays'] },
      'bucketOwner: is required for `group:default/data-science`, because its options leave open whose bucket it is: allowed is `111122223333`',
    ],
    [
      { accounts: ['444455556666'] },
      { mountOptions: ['no-sign-request'] },
      'bucketOwner: is required for `group:default/data-science`, because its options leave open whose bucket it is: allowed is `444455556666`',
    ],
    [
      {},
      { kmsKeyArn: FOREIGN_KEY },
      'kmsKeyArn: `444455556666` is not allowed for `group:default/data-science`, because it is the key’s account: allowed is `111122223333`',
    ],
    [
      { buckets: ['*'] },
      { bucket: ACCESS_POINT },
      'bucket: `arn:aws:s3:us-west-2:111122223333:accesspoint/ds-images` is not allowed for `group:default/data-science`, because no access point is: give the name of its bucket',
    ],
    [
      { accessPoints: ['arn:aws:s3:*:111122223333:accesspoint/x-*'] },
      { bucket: ACCESS_POINT },
      'bucket: `arn:aws:s3:us-west-2:111122223333:accesspoint/ds-images` is not allowed for `group:default/data-science`: allowed is `arn:aws:s3:*:111122223333:accesspoint/x-*`',
    ],
    [
      { accessPoints: ['*'] },
      { bucket: FOREIGN_POINT },
      'bucket: `444455556666` is not allowed for `group:default/data-science`, because it is the access point’s account: allowed is `111122223333`',
    ],
    [
      { accessPoints: ['*'] },
      { bucket: ACCESS_POINT, bucketOwner: '444455556666' },
      'bucketOwner: `444455556666` is not allowed for `group:default/data-science`: allowed is `111122223333`',
    ],
    [
      {},
      { mountOptions: ['endpoint-url=https://evil.test'] },
      'mountOptions: `endpoint-url=https://evil.test` is not allowed for `group:default/data-science`, because no other endpoint is: leave it out',
    ],
    [
      { endpoints: ['https://*.example.com'] },
      { mountOptions: ['otlp-endpoint=https://evil.test/x.example.com'] },
      'mountOptions: `otlp-endpoint=https://evil.test/x.example.com` is not allowed for `group:default/data-science`: allowed is `https://*.example.com`',
    ],
  ])('%j refuses %j', (rule, mount, message) => {
    expect(checkRule(rule, mount)).toEqual([message]);
  });
});

describe('several rules', () => {
  const rules = [
    { owners: ['*'], buckets: ['acme-public-*'], access: ['read-only'] },
    {
      owners: [OWNER],
      namespaces: ['ml', 'ml-*'],
      buckets: ['acme-data-*'],
      access: ['read-only', 'read-write'],
    },
    {
      owners: [OWNER],
      buckets: ['acme-shared'],
      prefixes: ['data-science/'],
      access: ['read-only', 'read-write', 'read-write-delete'],
    },
    { owners: ['group:default/platform'], buckets: ['acme-secret-*'] },
  ];

  it.each<[JsonObject]>([
    [{ bucket: 'acme-public-maps', namespace: 'anywhere' }],
    [{ bucket: 'acme-public-maps', owner: 'user:default/ada' }],
    [{ bucket: 'acme-data-x', ...WRITE }],
    [
      {
        bucket: 'acme-shared',
        prefix: 'data-science/tmp/',
        access: 'read-write-delete',
        namespace: 'anywhere',
      },
    ],
  ])('allow what one of them allows: %j', mount => {
    expect(check({ rules }, mount)).toEqual([]);
    expect(check({ rules: [...rules].reverse() }, mount)).toEqual([]);
  });

  it.each<[JsonObject, string[]]>([
    [
      { bucket: 'acme-secret-x' },
      [
        'bucket: `acme-secret-x` is not allowed for `group:default/data-science`: allowed are `acme-public-*`, `acme-data-*`, `acme-shared`',
      ],
    ],
    [
      { bucket: 'acme-data-x', namespace: 'web' },
      [
        'bucket: `acme-data-x` is not allowed for `group:default/data-science` with this `namespace`: allowed are `acme-public-*`, `acme-shared`',
      ],
    ],
    [
      { bucket: 'acme-data-x', access: 'read-write-delete' },
      [
        'access: `read-write-delete` is not allowed for `group:default/data-science` with this `bucket`: allowed are `read-only`, `read-write`',
      ],
    ],
    [
      { bucket: 'acme-shared', prefix: 'web/', bucketOwner: '444455556666' },
      [
        'prefix: `web/` is not allowed for `group:default/data-science` with this `bucket`: allowed is `data-science/`',
        'bucketOwner: `444455556666` is not allowed for `group:default/data-science` with this `bucket`: allowed is `111122223333`',
      ],
    ],
    [
      { bucket: 'acme-data-x', owner: 'user:default/ada' },
      [
        'bucket: `acme-data-x` is not allowed for `user:default/ada`: allowed is `acme-public-*`',
      ],
    ],
  ])('do not add up within one request: %j', (mount, problems) => {
    expect(check({ rules }, mount)).toEqual(problems);
  });

  it('show a dozen of what is allowed, and count the rest', () => {
    const buckets = Array.from({ length: 15 }, (_, index) => `acme-${index}`);
    expect(checkRule({ buckets }, { bucket: 'other' })).toEqual([
      expect.stringMatching(/`acme-10`, `acme-11` and 3 more$/),
    ]);
  });
});
