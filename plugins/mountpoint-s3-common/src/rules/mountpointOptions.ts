import { DriverVersion } from './driverVersion';

/**
 * One option of Mountpoint as a mount may give it.
 *
 * @remarks
 *
 * `allowed` is absent for a bare flag.
 */
export interface MountpointOption {
  /** The values that it takes. */
  allowed?: { test(value: string): boolean; words: string };
  /** The first driver whose Mountpoint knows it; absent since 2.0.0. */
  since?: DriverVersion;
  /** Why it is never given here, and what to do instead. */
  refused?: string;
  /** Options that it can't be given with. */
  conflicts?: readonly string[];
  /** An option that it needs. */
  requires?: string;
  /** Whether it may be given several times. */
  repeatable?: boolean;
}

const matching = (pattern: RegExp, words: string) => ({
  test: (value: string) => pattern.test(value),
  words,
});

const whole = (words: string) => matching(/^[1-9]\d{0,8}$/, words);

const MODE = matching(/^0?[0-7]{3}$/, 'three octal digits, such as `0750`');

/** Below 5 MiB S3 takes no part of an upload, above 5 GiB no single one. */
const PART = {
  test: (value: string) =>
    /^\d{7,10}$/.test(value) &&
    Number(value) >= 5 * 2 ** 20 &&
    Number(value) <= 5 * 2 ** 30,
  words: 'bytes from 5242880 (5 MiB) to 5368709120 (5 GiB), such as `8388608`',
};

const TTL = matching(
  /^(?:[1-9]\d{0,8}|minimal|indefinite)$/,
  'seconds, `minimal` or `indefinite`',
);

const ADDRESS = matching(
  /^https?:\/\/[A-Za-z0-9.:[\]/_-]{1,255}$/,
  'an address that begins with `https://` or `http://`',
);

const byInput = (input: string, what: string) => ({
  refused: `${what}: use the input \`${input}\``,
});

/**
 * Every option of Mountpoint 1.23 and of the CSI driver 2.7, and what a mount
 * may do with it.
 *
 * @see https://github.com/awslabs/mountpoint-s3/blob/main/mountpoint-s3/src/cli.rs
 * @see https://github.com/awslabs/mountpoint-s3-csi-driver/blob/main/pkg/mountpoint/args.go
 */
export const MOUNTPOINT_OPTIONS: Readonly<Record<string, MountpointOption>> = {
  // Named inputs set these, and more with them: grants, security context.
  prefix: byInput('prefix', 'it narrows the permissions too'),
  region: byInput('region', 'it is always given'),
  'read-only': byInput('access', 'it goes with the permissions'),
  'allow-delete': byInput('access', 'it goes with the permissions'),
  'allow-overwrite': byInput('allowOverwrite', 'it has a name of its own'),
  uid: byInput('runAsUser', 'it sets the security context too'),
  gid: byInput('runAsGroup', 'it sets the security context too'),
  'allow-other': byInput('runAsUser', 'it is given with a user or group'),
  'metadata-ttl': byInput('metadataTtl', 'it has a name of its own'),
  'expected-bucket-owner': byInput('bucketOwner', 'it has a name of its own'),
  'sse-kms-key-id': byInput('kmsKeyArn', 'the key needs a permission too'),
  cache: byInput('cache', 'the driver ignores the path since 2.0.0'),

  // What the driver drops, refuses, overwrites, or what can't work with it.
  foreground: { refused: 'the driver drops it: leave it out' },
  f: { refused: 'the driver drops it: leave it out' },
  help: { refused: 'the driver drops it: leave it out' },
  h: { refused: 'the driver drops it: leave it out' },
  version: { refused: 'the driver drops it: leave it out' },
  v: { refused: 'the driver drops it: leave it out' },
  o: { refused: 'the driver refuses it: give each option by itself' },
  'ca-bundle': { refused: 'the driver refuses it: leave it out' },
  'user-agent-prefix': {
    refused: 'the driver overwrites it: leave it out',
  },
  'allow-root': {
    refused: 'the driver sets it where no user is given: leave it out',
  },
  'auto-unmount': {
    refused: 'Mountpoint refuses it under the driver: leave it out',
  },
  'log-directory': {
    refused:
      'nobody can read a folder of Mountpoint’s own pod: read the log with kubectl, as the README says',
  },
  'no-log': {
    refused: 'without a log no fault can be found: leave it out',
  },
  profile: {
    refused: 'Mountpoint’s pod has no AWS profiles: use `credentials`',
  },
  'cache-xz': {
    refused:
      'the shared cache needs permissions on a bucket of its own, which no input grants: use `cache`',
  },
  'cache-block-size': {
    refused: 'released builds of Mountpoint don’t have it: leave it out',
  },
  'max-memory-target': {
    refused: 'released builds of Mountpoint don’t have it: leave it out',
  },
  'memory-target': {
    refused: 'no released Mountpoint has it: leave it out',
  },

  'aws-max-attempts': { allowed: whole('a whole number, such as `10`') },
  bind: {
    allowed: matching(
      /^[A-Za-z0-9._-]{1,15}$/,
      'a network interface, such as `eth0`',
    ),
    repeatable: true,
  },
  'bucket-type': {
    allowed: matching(
      /^(?:general-purpose|directory)$/,
      '`general-purpose` or `directory`',
    ),
  },
  debug: {},
  'debug-crt': {},
  'log-metrics': {},
  'dir-mode': { allowed: MODE },
  'file-mode': { allowed: MODE },
  'dual-stack': {},
  'endpoint-url': { allowed: ADDRESS },
  'force-path-style': {},
  'incremental-upload': {},
  'infer-content-type': { since: [2, 8, 0] },
  'max-cache-size': {
    allowed: whole('a whole number of MiB, such as `8192`'),
  },
  'max-threads': { allowed: whole('a whole number, such as `16`') },
  'maximum-throughput-gbps': {
    allowed: whole('a whole number of Gbit/s, such as `25`'),
  },
  'negative-metadata-ttl': { allowed: TTL },
  'no-sign-request': {},
  'otlp-endpoint': { allowed: ADDRESS, since: [2, 2, 0] },
  'otlp-export-interval': {
    allowed: whole('a whole number of seconds, such as `60`'),
    since: [2, 2, 0],
    requires: 'otlp-endpoint',
  },
  'part-size': {
    allowed: PART,
    conflicts: ['read-part-size', 'write-part-size'],
  },
  'read-part-size': { allowed: PART, conflicts: ['part-size'] },
  'write-part-size': { allowed: PART, conflicts: ['part-size'] },
  'requester-pays': {},
  sse: {
    allowed: matching(
      /^(?:aws:kms|aws:kms:dsse|AES256)$/,
      '`aws:kms`, `aws:kms:dsse` or `AES256`',
    ),
  },
  'storage-class': {
    allowed: matching(
      /^(?:STANDARD|STANDARD_IA|ONEZONE_IA|INTELLIGENT_TIERING|GLACIER|GLACIER_IR|DEEP_ARCHIVE|REDUCED_REDUNDANCY)$/,
      'a storage class, such as `INTELLIGENT_TIERING`',
    ),
  },
  'transfer-acceleration': {},
  'upload-checksums': {
    allowed: matching(/^(?:crc32c|off)$/, '`crc32c` or `off`'),
  },
};
