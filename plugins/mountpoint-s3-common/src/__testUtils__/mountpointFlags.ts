/** A flag of Mountpoint's command line. */
export interface MountpointFlag {
  name: string;
  /** A value that it takes; absent for a bare flag. */
  value?: string;
  /** The first release of Mountpoint that has it; absent for those of 1.19.0. */
  since?: '1.23.0' | 'main';
  /** It is in no released build. */
  feature?: true;
}

const flag = (name: string, value?: string): MountpointFlag => ({
  name,
  value,
});

/**
 * Every flag of `mount-s3`, read from its source: releases 1.22.3 (of the
 * driver's versions 2.6 and 2.7) and 1.23.0, and the main branch at 58817ca.
 *
 * @see https://github.com/awslabs/mountpoint-s3/blob/58817cab2fc3020a422d8aa14049a86b296f4498/mountpoint-s3/src/cli.rs
 */
export const MOUNTPOINT_FLAGS: MountpointFlag[] = [
  flag('allow-delete'),
  flag('allow-other'),
  flag('allow-overwrite'),
  flag('allow-root'),
  flag('auto-unmount'),
  flag('bind', 'eth0'),
  flag('bucket-type', 'directory'),
  { name: 'ca-bundle', value: '/ca.pem', since: '1.23.0' },
  flag('cache', '/tmp'),
  { name: 'cache-block-size', value: '1024', feature: true },
  flag('cache-xz', 'acme--usw2-az1--x-s3'),
  flag('debug'),
  flag('debug-crt'),
  flag('dir-mode', '0750'),
  flag('dual-stack'),
  flag('endpoint-url', 'https://example.com'),
  flag('expected-bucket-owner', '111122223333'),
  flag('file-mode', '640'),
  flag('force-path-style'),
  flag('foreground'),
  flag('gid', '1000'),
  flag('incremental-upload'),
  { name: 'infer-content-type', since: '1.23.0' },
  flag('log-directory', '/var/log'),
  flag('log-metrics'),
  flag('max-cache-size', '1024'),
  { name: 'max-memory-target', value: '1024', feature: true },
  flag('max-threads', '16'),
  flag('maximum-throughput-gbps', '25'),
  { name: 'memory-target', value: '1024', since: 'main' },
  flag('metadata-ttl', '60'),
  flag('negative-metadata-ttl', 'minimal'),
  flag('no-log'),
  flag('no-sign-request'),
  flag('otlp-endpoint', 'http://collector.example.com:4318'),
  flag('otlp-export-interval', '60'),
  flag('part-size', '8388608'),
  flag('prefix', 'a/'),
  flag('profile', 'x'),
  flag('read-only'),
  flag('read-part-size', '8388608'),
  flag('region', 'us-west-2'),
  flag('requester-pays'),
  flag('sse', 'aws:kms'),
  flag('sse-kms-key-id', 'arn:aws:kms:us-west-2:111122223333:key/k'),
  flag('storage-class', 'STANDARD_IA'),
  flag('transfer-acceleration'),
  flag('uid', '1000'),
  flag('upload-checksums', 'off'),
  flag('user-agent-prefix', 'x'),
  flag('write-part-size', '8388608'),
];

/** What the command line knows besides: clap's own, and the form for fstab. */
export const BUILT_IN_FLAGS = ['help', 'h', 'version', 'f', 'o'];

/**
 * What the CSI driver does with arguments, at 57c6bed: `dropped` without a
 * word, `rejected` with an error, `managed` by itself, `own` an option of the
 * driver that Mountpoint doesn't have.
 *
 * @see https://github.com/awslabs/mountpoint-s3-csi-driver/blob/57c6bedb46e2c1281883b80dad4d5d54b438b0de/pkg/mountpoint/args.go
 * @see https://github.com/awslabs/mountpoint-s3-csi-driver/blob/57c6bedb46e2c1281883b80dad4d5d54b438b0de/pkg/driver/node/node.go
 */
export const DRIVER_ARGUMENTS = {
  dropped: ['foreground', 'f', 'help', 'h', 'version', 'v'],
  rejected: ['o', 'ca-bundle'],
  managed: ['foreground', 'user-agent-prefix', 'read-only', 'allow-root'],
  own: ['aws-max-attempts'],
};

/**
 * The keys of `volumeAttributes` that the driver reads.
 *
 * @see https://github.com/awslabs/mountpoint-s3-csi-driver/blob/57c6bedb46e2c1281883b80dad4d5d54b438b0de/pkg/driver/node/volumecontext/volume_context.go
 */
export const DRIVER_ATTRIBUTES = [
  'bucketName',
  'authenticationSource',
  'stsRegion',
  'cache',
  'cacheEmptyDirSizeLimit',
  'cacheEmptyDirMedium',
  'cacheEphemeralStorageClassName',
  'cacheEphemeralStorageResourceRequest',
  'mountpointPodServiceAccountName',
  'mountpointContainerResourcesRequestsCpu',
  'mountpointContainerResourcesRequestsMemory',
  'mountpointContainerResourcesLimitsCpu',
  'mountpointContainerResourcesLimitsMemory',
];
