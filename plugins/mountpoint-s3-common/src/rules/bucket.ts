import { Partition } from './aws';
import { quote } from '../text/quote';

/**
 * What a bucket's name says about it.
 *
 * @public
 */
export type Bucket =
  | { kind: 'general-purpose'; name: string }
  | {
      kind: 'directory';
      name: string;
      /** The zone's ID as the name carries it, such as `usw2-az1`. */
      zoneId: string;
      /**
       * Whether the zone is an Availability Zone, where files can be renamed
       * and appended to, and not a Local Zone.
       */
      availabilityZone: boolean;
    }
  | { kind: 'access-point'; name: string };

const RESERVED_PREFIXES = ['xn--', 'sthree-', 'amzn-s3-demo-'];
const RESERVED_SUFFIXES = [
  '-s3alias',
  '--ol-s3',
  '.mrap',
  '--x-s3',
  '--table-s3',
  '--xa-s3',
];
const GENERAL_PURPOSE = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const DIRECTORY =
  /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?--([a-z]{2,6}\d+-(?:[a-z0-9]+-)?(?:az|lz)\d+)--x-s3$/;
const AVAILABILITY_ZONE_ID = /^[a-z]{2,6}\d+-az\d+$/;
const AVAILABILITY_ZONE_NAME = /--([a-z]{2}(?:-[a-z]+)+-\d[a-z])--x-s3$/;
const ACCESS_POINT_ARN =
  /^arn:(aws|aws-cn|aws-us-gov):s3:([a-z0-9-]+):(\d{12}):accesspoint\/([a-z0-9](?:[a-z0-9-]{1,48}[a-z0-9]))$/;
const ALLOWED =
  'allowed are 3 to 63 lower-case letters, digits, hyphens and dots, beginning and ending with a letter or digit';

/**
 * Says what is wrong with a bucket's name.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/directory-bucket-naming-rules.html
 * @public
 */
export function checkBucket(value: string): string | undefined {
  const shown = quote(value);
  if (value.startsWith('arn:')) {
    return ACCESS_POINT_ARN.test(value)
      ? undefined
      : `${shown} is not an access point's ARN: allowed is a bucket's name, or \`arn:aws:s3:<region>:<account>:accesspoint/<name>\``;
  }
  if (value.startsWith('s3://')) {
    return `${shown} is an address: give the bucket's name alone, and what follows it as the prefix`;
  }
  if (value.endsWith('-s3alias')) {
    return `${shown} is an access point's alias, which IAM can't grant: give the access point's ARN`;
  }
  const reserved = RESERVED_PREFIXES.find(prefix => value.startsWith(prefix));
  if (reserved) {
    return `${shown} begins with \`${reserved}\`, which AWS reserves, so no such bucket can exist: give the name of your bucket`;
  }
  if (value.endsWith('--x-s3')) {
    return checkDirectoryBucket(value);
  }
  if (/[A-Z]/.test(value)) {
    return `${shown} has upper-case letters: ${ALLOWED}${
      GENERAL_PURPOSE.test(value.toLowerCase())
        ? `, such as \`${value.toLowerCase()}\``
        : ''
    }`;
  }
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(value)) {
    return `${shown} has the form of an IP address, which no bucket may have: ${ALLOWED}`;
  }
  if (value.includes('..')) {
    return `${shown} has two dots in a row: ${ALLOWED}, no two dots together`;
  }
  const suffix = RESERVED_SUFFIXES.find(end => value.endsWith(end));
  if (suffix) {
    return `${shown} ends in \`${suffix}\`, which AWS reserves: give a general purpose bucket, a directory bucket (\`…--<zone id>--x-s3\`) or an access point's ARN`;
  }
  return GENERAL_PURPOSE.test(value)
    ? undefined
    : `${shown} is not a bucket's name: ${ALLOWED}`;
}

function checkDirectoryBucket(value: string): string | undefined {
  const shown = quote(value);
  if (value.length <= 63 && DIRECTORY.test(value)) {
    return undefined;
  }
  const zoneName = AVAILABILITY_ZONE_NAME.exec(value);
  if (zoneName) {
    return `${shown} carries \`${zoneName[1]}\`, the name of an Availability Zone: an S3 Express bucket carries the zone's ID, such as \`usw2-az1\``;
  }
  return `${shown} is not an S3 Express bucket's name: allowed is \`<name>--<zone id>--x-s3\` of at most 63 lower-case letters, digits and hyphens, such as \`acme-scratch--usw2-az1--x-s3\``;
}

/**
 * Reads the kind of bucket, and an Express bucket's zone, from a name that
 * {@link checkBucket} has accepted.
 *
 * @public
 */
export function describeBucket(name: string): Bucket {
  if (name.startsWith('arn:')) {
    return { kind: 'access-point', name };
  }
  const directory = DIRECTORY.exec(name);
  if (directory) {
    const zoneId = directory[1];
    return {
      kind: 'directory',
      name,
      zoneId,
      availabilityZone: AVAILABILITY_ZONE_ID.test(zoneId),
    };
  }
  return { kind: 'general-purpose', name };
}

/** What an access point's ARN says. @public */
export interface AccessPoint {
  /** The AWS partition. */
  partition: Partition;
  /** The access point's region, which is its bucket's. */
  region: string;
  /** The account that owns the access point. */
  account: string;
  /** The access point's name. */
  name: string;
}

/**
 * Reads an access point's ARN; `undefined` if it is none.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-naming.html
 * @public
 */
export function parseAccessPointArn(arn: string): AccessPoint | undefined {
  const match = ACCESS_POINT_ARN.exec(arn);
  return match
    ? {
        partition: match[1] as Partition,
        region: match[2],
        account: match[3],
        name: match[4],
      }
    : undefined;
}
