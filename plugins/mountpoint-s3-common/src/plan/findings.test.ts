import { exampleCluster, fileOf, plan } from '../__testUtils__/examples';

type More = Record<string, unknown>;
const EXPRESS = { bucket: 'acme--usw2-az1--x-s3' };
const POINT = 'arn:aws:s3:us-west-2:444455556666:accesspoint/team-a';
const POD = { credentials: 'pod', serviceAccount: 'trainer' };
const CACHE = { cache: 'emptyDir', cacheSize: '1Gi' };
const KEY = { kmsKeyArn: 'arn:aws:kms:us-west-2:111122223333:key/k' };
const WORKLOAD = { workload: 'pod', image: 'busybox:1.37' };
const RENAMES = 'a--usw2-az1--x-s3';
const APPEND = ['incremental-upload'];

/** What is said under a code: `severity field: message`. */
function said(code: string, more: More, cluster: More = {}) {
  return plan(more, exampleCluster(cluster))
    .findings.filter(finding => finding.code === code)
    .map(({ severity, field, message }) => `${severity} ${field}: ${message}`);
}

describe('findings', () => {
  it.each<[string, More, More, string]>([
    // Sharing one Mountpoint process: what a node's pods have in common.
    ['pod-density', {}, {}, 'advice name: Each node that uses this volume'],
    [
      'read-only-consumer',
      { access: 'read-write' },
      {},
      'advice access: No pod may use this claim with readOnly: true beside',
    ],
    ['fs-group', {}, {}, 'advice runAsUser: Pods may set fsGroup instead'],
    ['shared-role', {}, {}, 'advice credentials: All mounts of the cluster'],
    ['own-role', POD, {}, 'Its owner has to add the annotation'],
    [
      'own-role',
      { ...POD, manageServiceAccount: true },
      {},
      'must be granted to that role.',
    ],

    // Images that don't run as root.
    ['run-as-user', {}, {}, 'advice runAsUser: Only a container that runs as'],
    ['run-as-user', WORKLOAD, {}, 'warning runAsUser: Only a container that'],
    [
      'run-as-user',
      { runAsGroup: 7 },
      {},
      'advice runAsUser: The files belong to the group, which may read them',
    ],

    // Zones.
    [
      'zone-pinned',
      { ...EXPRESS, zonePinned: true },
      {},
      'warning zonePinned: Pods stay pending where no node has the label',
    ],

    // Caches.
    ['stale', CACHE, {}, 'advice cache: Pods may see an old state for 60 s'],
    [
      'stale',
      { metadataTtl: 300 },
      {},
      'advice metadataTtl: Pods may see an old state for 300 s',
    ],
    [
      'stale',
      { metadataTtl: 'indefinite' },
      {},
      'for as long as the mount lives',
    ],
    ['cache', CACHE, {}, 'unencrypted on the node’s disk'],
    [
      'cache',
      { cache: 'ephemeral', cacheSize: '1Gi', cacheStorageClass: 'gp3' },
      {},
      'unencrypted on the node’s disk',
    ],
    [
      'cache',
      { cache: 'memory', cacheSize: '1Gi' },
      {},
      'takes memory of the node',
    ],

    // What the other side must allow.
    ['key-policy', KEY, {}, 'advice kmsKeyArn: IAM alone decides nothing'],
    [
      'bucket-policy',
      { bucketOwner: '444455556666' },
      {},
      'warning bucketOwner: The bucket belongs to the account 444455556666',
    ],
    [
      'access-point-delegation',
      { bucket: POINT },
      {},
      'warning bucket: The access point belongs to the account 444455556666',
    ],
    [
      'access-point-delegation',
      { bucket: POINT },
      { account: '444455556666' },
      'advice bucket: The bucket’s policy must delegate',
    ],

    // Writing.
    ['rename', { access: 'read-write' }, {}, 'warning bucket: Files can’t be'],
    [
      'rename',
      { access: 'read-write', bucket: RENAMES },
      {},
      'S3 Express bucket, but not onto an existing file without allowOverwrite',
    ],
    [
      'rename',
      { access: 'read-write', bucket: RENAMES, allowOverwrite: true },
      {},
      'advice bucket: Files can be renamed on this S3 Express bucket; dir',
    ],
    [
      'rename',
      { access: 'read-write', bucket: 'a--usw2-lax1-az1--x-s3' },
      {},
      'warning bucket: Files can’t be renamed',
    ],
    [
      'sequential-writes',
      { access: 'read-write' },
      {},
      'An existing file can’t be changed.',
    ],
    [
      'sequential-writes',
      { access: 'read-write', allowOverwrite: true },
      {},
      'An existing file can be replaced as a whole, not changed in part.',
    ],
    [
      'sequential-writes',
      { ...EXPRESS, access: 'read-write', mountOptions: APPEND },
      {},
      'An existing file can be appended to, not changed otherwise.',
    ],
    [
      'sequential-writes',
      {
        ...EXPRESS,
        access: 'read-write',
        allowOverwrite: true,
        mountOptions: APPEND,
      },
      {},
      'can be appended to, or replaced as a whole, not changed in part.',
    ],
    [
      'delete',
      { access: 'read-write-delete' },
      {},
      'warning access: Deleting is immediate: turn on versioning',
    ],
    [
      'delete',
      { ...EXPRESS, access: 'read-write-delete' },
      {},
      'S3 Express keeps no versions',
    ],

    // What IAM can't tell apart on S3 Express.
    ['express-read-only', EXPRESS, {}, 'with which writing is allowed too'],
    [
      'express-no-delete',
      { ...EXPRESS, access: 'read-write' },
      {},
      'with which deleting is allowed too',
    ],
    [
      'express-prefix',
      { ...EXPRESS, prefix: 'a/' },
      {},
      'warning prefix: IAM can’t narrow S3 Express to a prefix',
    ],

    // The driver.
    [
      'old-driver',
      {},
      { addonVersion: 'v2.4.1-eksbuild.1' },
      'warning cluster: data-prod has version 2.4.1 of the driver',
    ],
    ['first-mount', {}, {}, 'advice cluster: This is the first mount on'],
  ])('say %s of %j on %j', (code, more, cluster, words) => {
    const [message, ...others] = said(code, more, cluster);
    expect(message).toContain(words);
    expect(others).toEqual([]);
    expect(message).toMatch(/: [^\n]+\.$/);
  });

  it.each<[string, More, More?]>([
    ['read-only-consumer', {}],
    ['fs-group', { runAsUser: 7 }],
    ['run-as-user', { runAsUser: 7 }],
    ['shared-role', POD],
    ['own-role', {}],
    ['zone-pinned', EXPRESS],
    ['stale', {}],
    ['stale', { metadataTtl: 'minimal' }],
    ['stale', { ...CACHE, metadataTtl: 'minimal' }],
    ['cache', { metadataTtl: 60 }],
    ['key-policy', {}],
    ['bucket-policy', {}],
    ['bucket-policy', { bucketOwner: '111122223333' }],
    ['bucket-policy', { bucket: POINT, bucketOwner: '444455556666' }],
    ['access-point-delegation', {}],
    ['rename', {}],
    ['sequential-writes', {}],
    ['delete', { access: 'read-write' }],
    ['express-read-only', {}],
    ['express-no-delete', { ...EXPRESS, access: 'read-write-delete' }],
    ['express-prefix', EXPRESS],
    ['old-driver', {}],
    ['old-driver', {}, { addonVersion: 'v2.5.0-eksbuild.1' }],
  ])('say no %s of %j', (code, more, cluster = {}) => {
    expect(said(code, more, cluster)).toEqual([]);
  });

  it('say who adds the annotation only where somebody has to', () => {
    const words = 'Its owner has to add the annotation';
    for (const [more, cluster] of [
      [{ ...POD, manageServiceAccount: true }, {}],
      [POD, { identity: 'pod-identity' }],
    ]) {
      expect(said('own-role', more, cluster).join()).not.toContain(words);
    }
  });

  it('are all in the README and the pull request', () => {
    const bundle = plan({
      ...EXPRESS,
      ...POD,
      ...CACHE,
      ...KEY,
      access: 'read-write',
      prefix: 'a/',
      zonePinned: true,
    });
    const plain = (text: string) => text.replace(/[\\\u200b]/g, '');
    expect(bundle.findings.length).toBeGreaterThan(12);
    for (const { message } of bundle.findings) {
      expect(plain(bundle.pullRequest.body)).toContain(message);
    }
    for (const { message } of bundle.findings.filter(
      ({ code }) => code !== 'first-mount',
    )) {
      expect(plain(fileOf(bundle, '/README.md'))).toContain(message);
    }
  });
});

describe('the README', () => {
  it.each<[More, string]>([
    [{}, 'rather than for a\n`subPath`, which vanishes with its last object'],
    [{}, 'Any pod in the namespace `ml` can use the claim'],
    [
      POD,
      'Any pod with the service account `trainer` in the namespace `ml` can',
    ],
    [{ access: 'read-write' }, 'at most 78 GiB (10,000 parts of 8 MiB)'],
    [
      { access: 'read-write', mountOptions: ['write-part-size=16777216'] },
      'at most 156 GiB (10,000 parts of 16 MiB)',
    ],
    [
      { access: 'read-write', mountOptions: ['part-size=5242881'] },
      'at most 48 GiB (10,000 parts of 5 MiB)',
    ],
    [
      { access: 'read-write', mountOptions: ['read-part-size=16777216'] },
      'at most 78 GiB',
    ],
    [
      { access: 'read-write' },
      'Changing, replacing or appending to an existing file fails',
    ],
    [
      { ...EXPRESS, access: 'read-write', mountOptions: APPEND },
      'An existing file can be appended to; changing or replacing it fails',
    ],
    [{}, 'within about a second'],
    [CACHE, 'Changes made elsewhere may not be seen for 60 s'],
    [{ metadataTtl: 5 }, 'Changes made elsewhere may not be seen for 5 s'],
    [{ ...CACHE, metadataTtl: 'minimal' }, 'within about a second'],
    [
      { metadataTtl: 'indefinite' },
      'may not be seen for as long as the mount lives',
    ],
  ])('of %j says: %s', (more, words) => {
    expect(fileOf(plan(more), '/README.md')).toContain(words);
  });
});
