import { inputs } from '../__testUtils__/examples';
import { MountInputError } from './MountInputError';
import { mountRequestShape } from './mountRequestShape';
import { parseMountRequest } from './parseMountRequest';

/** What is wrong with an input: field and message of each problem. */
function problems(input: unknown) {
  try {
    parseMountRequest(input);
  } catch (error) {
    if (error instanceof MountInputError) {
      return error.problems;
    }
    throw error;
  }
  return [];
}

const KEY_ARN =
  'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';

describe('parseMountRequest', () => {
  it('fills in the defaults that do not depend on the cluster', () => {
    expect(parseMountRequest(inputs())).toEqual({
      ...inputs(),
      prefix: '',
      access: 'read-only',
      allowOverwrite: false,
      usage: 'other',
      manageServiceAccount: false,
      cache: 'none',
      zonePinned: false,
      workload: 'none',
      mountPath: undefined,
      capacity: '1200Gi',
      mountOptions: [],
    });
  });

  it.each([
    ['pod', '/data'],
    ['training-job', '/datasets'],
  ])('mounts a %s at %s unless told otherwise', (workload, mountPath) => {
    const more = { workload, image: 'busybox:1.37' };
    expect(parseMountRequest(inputs(more)).mountPath).toBe(mountPath);
    expect(
      parseMountRequest(inputs({ ...more, mountPath: '/mnt' })).mountPath,
    ).toBe('/mnt');
  });

  const accepted: [string, unknown, Record<string, unknown>?][] = [
    ['cluster', 'resource:default/other'],
    ['namespace', 'analytics'],
    ['name', 'no'],
    ['owner', 'user:default/ada'],
    ['description', 'What the mount is for'],
    ['bucket', 'acme-scratch--usw2-az1--x-s3'],
    ['bucket', 'arn:aws:s3:us-west-2:111122223333:accesspoint/team-a'],
    ['region', 'eu-central-1'],
    ['prefix', 'images/'],
    ['access', 'read-write'],
    ['allowOverwrite', true, { access: 'read-write' }],
    ['usage', 'checkpoints'],
    ['credentials', 'driver'],
    ['credentials', 'pod', { serviceAccount: 'trainer' }],
    ['serviceAccount', 'trainer', { credentials: 'pod' }],
    // The cluster may say pod: planMount decides then.
    ['serviceAccount', 'trainer'],
    ['manageServiceAccount', false],
    ['manageServiceAccount', true, { serviceAccount: 'trainer' }],
    ['runAsUser', 1],
    ['runAsUser', 2147483647],
    ['runAsGroup', 1000],
    ['kmsKeyArn', KEY_ARN],
    ['bucketOwner', '444455556666'],
    ['cache', 'none'],
    ['cache', 'emptyDir', { cacheSize: '10Gi' }],
    ['cache', 'memory', { cacheSize: '512Mi' }],
    ['cache', 'ephemeral', { cacheSize: '1Ti', cacheStorageClass: 'gp3' }],
    ['cacheSize', '10Gi', { cache: 'emptyDir' }],
    ['cacheStorageClass', 'gp3', { cache: 'ephemeral', cacheSize: '1Ti' }],
    ['metadataTtl', 1],
    ['metadataTtl', 300],
    ['metadataTtl', 3_153_600_000],
    ['metadataTtl', 'minimal'],
    ['metadataTtl', 'indefinite'],
    ['zonePinned', false],
    ['zonePinned', true, { bucket: 'acme-scratch--usw2-az1--x-s3' }],
    ['workload', 'training-job', { image: 'busybox:1.37' }],
    ['image', 'busybox:1.37', { workload: 'pod' }],
    ['mountPath', '/mnt/s3', { workload: 'pod', image: 'busybox:1.37' }],
    ['capacity', '5Ti'],
    ['mountOptions', []],
    ['mountOptions', ['max-threads=32', 'debug']],
  ];

  it.each(accepted)('accepts %s %j', (field, value, more = {}) => {
    expect(
      parseMountRequest(inputs({ ...more, [field]: value })),
    ).toHaveProperty(field, value);
  });

  it('knows every input: each has a value that is accepted', () => {
    const covered = accepted.map(([field]) => field);
    expect([...new Set(covered)].sort()).toEqual(
      Object.keys(mountRequestShape).sort(),
    );
  });

  it.each([[''], [null], [undefined]])('takes %j for absent', blank => {
    const optional = Object.fromEntries(
      Object.keys(mountRequestShape)
        .filter(field => !(field in inputs()))
        .map(field => [field, blank]),
    );
    expect(parseMountRequest({ ...optional, ...inputs() })).toEqual(
      parseMountRequest(inputs()),
    );
    expect(problems(inputs({ owner: blank }))).toEqual([
      { field: 'owner', message: 'is required' },
    ]);
  });

  it.each([[undefined], [null], ['text'], [7], [[]], [[inputs()]]])(
    'refuses %j, which is no map',
    input => {
      const [problem] = problems(input);
      expect(problem.field).toBe('input');
      expect(problem.message).toContain('is not a map of inputs: allowed are');
    },
  );

  it.each([
    ['prefx', 'did you mean `prefix`?'],
    ['Prefix', 'did you mean `prefix`?'],
    ['runasuser', 'did you mean `runAsUser`?'],
    ['serviceAcount', 'did you mean `serviceAccount`?'],
    ['favouriteColour', 'allowed are cluster, namespace, name'],
    ['version', 'allowed are'],
    ['__proto__', 'allowed are'],
    ['constructor', 'allowed are'],
  ])('refuses the unknown input %s: %s', (field, reason) => {
    const data = JSON.parse(JSON.stringify(inputs()));
    Object.defineProperty(data, field, { value: 'x/', enumerable: true });
    expect(problems(data)).toEqual([
      {
        field,
        message: expect.stringContaining('is given for an unknown input'),
      },
    ]);
    expect(problems(data)[0].message).toContain(reason);
    expect(problems(data)[0].message).toContain('`x/`');
  });

  it.each([
    ['name', 1000, '`1000` is not text'],
    ['name', 1000, 'in quotes, such as `"1000"`'],
    ['name', false, '`false` is not text'],
    ['name', { a: 1 }, '`{"a":1}` is not text'],
    ['bucket', ['a'], '`["a"]` is not text'],
    ['allowOverwrite', 'true', '`true` is not `true` or `false`'],
    ['allowOverwrite', 1, '`1` is not `true` or `false`'],
    ['runAsUser', '1000', '`1000` is not a number'],
    ['access', 'write', 'allowed are `read-only`, `read-write`, `read-write-d'],
    ['access', 'Read-Only', '`Read-Only` is not one of its values'],
    ['access', 7, '`7`'],
    ['usage', 'backup', 'allowed are `dataset`, `checkpoints`'],
    ['credentials', 'node', 'allowed are `driver`, `pod`'],
    ['cache', 'disk', 'allowed are `none`, `emptyDir`, `memory`, `ephemeral`'],
    ['workload', 'deployment', 'allowed are `none`, `pod`, `training-job`'],
    ['metadataTtl', 0, '`0` is not allowed: allowed is a whole number of sec'],
    ['metadataTtl', 1.5, 'allowed is a whole number of seconds'],
    ['metadataTtl', '5m', '`5m` is not allowed: allowed is a whole number of'],
    ['metadataTtl', 3_153_600_001, 'seconds from 1 to 3153600000, '],
    ['metadataTtl', true, '`minimal` or `indefinite`'],
    ['mountOptions', 'max-threads=32', '`max-threads=32` is not a list'],
  ])('refuses %s %j: %s', (field, value, reason) => {
    const [problem, ...others] = problems(inputs({ [field]: value }));
    expect(others).toEqual([]);
    expect(problem.field).toBe(field);
    expect(problem.message).toContain(reason);
  });

  it.each([
    ['a\nb', '`a\\nb`'],
    ['\u001b[31mred', '`\\u001b[31mred`'],
    ['prefix: x', '`prefix: x`'],
    ['x'.repeat(90), `\`${'x'.repeat(77)}...\``],
  ])('names the unknown input %j so that it can be read', (key, field) => {
    expect(problems(inputs({ [key]: 'x' }))).toEqual([
      { field, message: expect.stringContaining('is given for an unknown') },
    ]);
  });

  it('stops at twenty unknown inputs, and at fifty mount options', () => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [`input${i}`, i]),
    );
    expect(problems(inputs(many))).toHaveLength(20);
    const mountOptions = Array.from({ length: 51 }, (_, i) => `bind=eth${i}`);
    expect(problems(inputs({ mountOptions }))).toEqual([
      { field: 'mountOptions', message: 'has 51 options: allowed are 50' },
    ]);
    expect(problems(inputs({ mountOptions: mountOptions.slice(1) }))).toEqual(
      [],
    );
  });

  it('names the item of a list', () => {
    expect(problems(inputs({ mountOptions: ['debug', 7] }))).toEqual([
      {
        field: 'mountOptions.1',
        message: expect.stringContaining('`7` is not text'),
      },
    ]);
  });

  it.each([
    ['bucket', 'Acme-Data', 'upper-case', 'such as `acme-data`'],
    ['bucket', '192.168.1.1', 'IP address', 'allowed'],
    ['bucket', 'xn--acme', 'begins with `xn--`', 'give'],
    ['bucket', 'a--us-west-2a--x-s3', 'name of an', 'such as `usw2-az1`'],
    ['prefix', 'images', "doesn't end in a slash", 'such as `images/`'],
    ['prefix', 'images/*/', 'IAM', 'allowed'],
    ['prefix', '${aws:username}/', 'IAM', 'allowed'],
    ['runAsUser', 0, '`0` is not a user ID', 'not root'],
    ['runAsUser', -1, '`-1` is not a user ID', 'from 1 to 2147483647'],
    ['runAsUser', 1.5, '`1.5` is not a user ID', 'from 1 to 2147483647'],
    ['runAsUser', 2 ** 31, 'is not a user ID', 'from 1 to 2147483647'],
    ['runAsGroup', 0, '`0` is not a group ID', 'not root'],
    ['cluster', 'data-prod', 'canonical form', 'resource:default/data-prod'],
    ['cluster', 'Resource:default/Data-Prod', 'canonical form', 'lower case'],
    ['namespace', '../ml', 'DNS label', 'such as `ml`'],
    ['namespace', 'ML', 'DNS label', 'such as `ml`'],
    ['namespace', 'kube-system', 'system namespace', 'not `kube-*`'],
    ['namespace', 'mount-s3', 'system namespace', 'not `mount-s3`'],
    ['name', 'a/../b', 'DNS label', 'such as `a-b`'],
    ['name', 'Product Images', 'DNS label', 'such as `product-images`'],
    ['description', 'a\nb', 'line breaks', 'allowed is one paragraph'],
    ['description', 'a'.repeat(1001), '1001', 'allowed are 1,000'],
    ['serviceAccount', 'default', 'every pod', 'name a service account'],
    ['kmsKeyArn', 'alias/acme', 'alias/acme', 'no alias'],
    ['bucketOwner', 'acme', '`acme`', '12 digits'],
    ['region', 'us-west-2a', '`us-west-2a`', 'such as `us-west-2`'],
    ['capacity', '0', '`0` is not a size', 'such as `1200Gi`'],
    ['cacheSize', '10GB', '`10GB` is not a size', 'such as `1200Gi`'],
    ['mountPath', '/etc', '`/etc`', 'such as `/data`'],
  ])('refuses %s %j: %s, %s', (field, value, reason, allowed) => {
    const [problem, ...others] = problems(inputs({ [field]: value }));
    expect(others).toEqual([]);
    expect(problem.field).toBe(field);
    expect(problem.message).toContain(reason);
    expect(problem.message).toContain(allowed);
  });

  it.each([
    [{ allowOverwrite: true }, 'allowOverwrite', 'contradicts `access: read-'],
    [{ workload: 'pod' }, 'image', 'is required with `workload: pod`'],
    [{ workload: 'training-job' }, 'image', 'a tag other than `latest`'],
    [{ image: 'busybox:1' }, 'image', '`busybox:1` has no workload to go to'],
    [{ mountPath: '/data' }, 'mountPath', '`/data` has no workload to go to'],
    [
      { workload: 'pod', image: 'busybox' },
      'image',
      "`busybox` isn't pinned: allowed is a tag other than `latest`",
    ],
  ])('refuses %j together: %s', (more, field, reason) => {
    const [problem, ...others] = problems(inputs(more));
    expect(others).toEqual([]);
    expect(problem.field).toBe(field);
    expect(problem.message).toContain(reason);
  });

  it('names all problems at once, a line each', () => {
    const bad = {
      ...inputs({ bucket: 'A', prefix: 'x', runAsUser: 0, colour: 'red' }),
      owner: undefined,
    };
    expect(
      problems(bad)
        .map(({ field }) => field)
        .sort(),
    ).toEqual(['bucket', 'colour', 'owner', 'prefix', 'runAsUser']);
    expect(() => parseMountRequest(bad)).toThrow(/^owner: is required$/m);
    expect(() => parseMountRequest(bad)).toThrow(/^runAsUser: `0` is not/m);
  });

  it('names all that does not go together at once', () => {
    expect(
      problems(
        inputs({
          allowOverwrite: true,
          credentials: 'pod',
          cache: 'ephemeral',
          zonePinned: true,
          workload: 'pod',
          mountOptions: ['uid=7', 'debug=1'],
        }),
      ).map(({ field }) => field),
    ).toEqual([
      'allowOverwrite',
      'serviceAccount',
      'cacheSize',
      'cacheStorageClass',
      'zonePinned',
      'image',
      'mountOptions',
      'mountOptions',
    ]);
  });

  it('refuses with an InputError, which Backstage answers with status 400', () => {
    expect(() => parseMountRequest({})).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
  });

  it('leaves its argument alone', () => {
    const input = Object.freeze(inputs({ prefix: '' }));
    parseMountRequest(input);
    expect(input).toEqual(inputs({ prefix: '' }));
  });

  it('takes a description of nothing but spaces for none', () => {
    expect(
      parseMountRequest(inputs({ description: ' \u2003' })).description,
    ).toBeUndefined();
  });
});
