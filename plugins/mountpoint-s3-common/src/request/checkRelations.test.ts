import { inputs } from '../__testUtils__/examples';
import { checkRelations } from './checkRelations';
import { MountRequest } from './MountRequest';
import { parseMountRequest } from './parseMountRequest';

/** Skips parseMountRequest, which would stop at the first round of problems. */
function problems(more: Partial<MountRequest>) {
  return checkRelations({ ...parseMountRequest(inputs()), ...more });
}

describe('checkRelations', () => {
  it.each<[Partial<MountRequest>]>([
    [{}],
    [{ allowOverwrite: true, access: 'read-write' }],
    // Whether they have an effect depends on the cluster.
    [{ serviceAccount: 'trainer', manageServiceAccount: true }],
    [{ credentials: 'pod', serviceAccount: 'trainer' }],
    [
      {
        credentials: 'pod',
        serviceAccount: 'trainer',
        manageServiceAccount: true,
      },
    ],
    [{ cache: 'emptyDir', cacheSize: '1Gi' }],
    [{ cache: 'memory', cacheSize: '1Gi' }],
    [{ cache: 'ephemeral', cacheSize: '1Gi', cacheStorageClass: 'gp3' }],
    [{ zonePinned: true, bucket: 'acme--usw2-az1--x-s3' }],
    [{ zonePinned: true, bucket: 'acme--usw2-lax1-az1--x-s3' }],
    [{ workload: 'pod', image: 'busybox:1.37', mountPath: '/data' }],
  ])('finds nothing in %j', more => {
    expect(problems(more)).toEqual([]);
  });

  it.each<[Partial<MountRequest>, string, string]>([
    [
      { allowOverwrite: true },
      'allowOverwrite',
      '`true` contradicts `access: read-only`: allowed is `false`, or another access',
    ],
    [
      { credentials: 'driver', serviceAccount: 'trainer' },
      'serviceAccount',
      '`trainer` has no effect: leave it out, or give `credentials: pod`',
    ],
    [
      { credentials: 'driver', manageServiceAccount: true },
      'manageServiceAccount',
      '`true` has no effect: leave it out, or give `credentials: pod`',
    ],
    [
      { credentials: 'pod' },
      'serviceAccount',
      'is required with `credentials: pod`',
    ],
    [
      { cacheSize: '1Gi' },
      'cacheSize',
      '`1Gi` has no effect: leave it out, or give a `cache`',
    ],
    [
      { cacheStorageClass: 'gp3' },
      'cacheStorageClass',
      '`gp3` has no effect: leave it out, or give a `cache`',
    ],
    [
      { cache: 'emptyDir' },
      'cacheSize',
      'is required with `cache: emptyDir`, because a cache without a limit fills the node',
    ],
    [{ cache: 'memory' }, 'cacheSize', 'is required with `cache: memory`'],
    [
      { cache: 'ephemeral', cacheStorageClass: 'gp3' },
      'cacheSize',
      'is required with `cache: ephemeral`',
    ],
    [
      { cache: 'ephemeral', cacheSize: '1Gi' },
      'cacheStorageClass',
      'is required with `cache: ephemeral`',
    ],
    [
      { cache: 'memory', cacheSize: '1Gi', cacheStorageClass: 'gp3' },
      'cacheStorageClass',
      'give `cache: ephemeral`',
    ],
    [
      { zonePinned: true },
      'zonePinned',
      '`true` is for S3 Express buckets, which lie in one zone: allowed is `false`',
    ],
    [
      {
        zonePinned: true,
        bucket: 'arn:aws:s3:us-west-2:111122223333:accesspoint/team-a',
      },
      'zonePinned',
      'is for S3 Express buckets',
    ],
    [{ workload: 'pod' }, 'image', 'is required with `workload: pod`'],
    [{ image: 'busybox:1' }, 'image', 'has no workload to go to'],
    [{ mountPath: '/data' }, 'mountPath', 'has no workload to go to'],
    [{ mountOptions: ['uid=7'] }, 'mountOptions', 'use the input `runAsUser`'],
  ])('refuses %j at %s: %s', (more, field, reason) => {
    expect(problems(more)).toEqual([
      { field, message: expect.stringContaining(reason) },
    ]);
  });
});
