import { Access } from '../request/MountRequest';
import { ACCOUNT, Probe } from './simulate';

/** A mount as the simulation varies it. */
export interface SimulatedMount {
  bucket: string;
  prefix: string;
  access: Access;
  kmsKeyArn?: string;
}

export interface Place {
  partition: string;
  region: string;
}

const OBJECT_ACTIONS: [string, Access[]][] = [
  ['s3:GetObject', ['read-only', 'read-write', 'read-write-delete']],
  ['s3:PutObject', ['read-write', 'read-write-delete']],
  ['s3:AbortMultipartUpload', ['read-write', 'read-write-delete']],
  ['s3:DeleteObject', ['read-write-delete']],
  ['s3:DeleteObjectVersion', []],
  ['s3:GetObjectVersion', []],
  ['s3:PutObjectAcl', []],
  ['s3:PutObjectTagging', []],
  ['s3:BypassGovernanceRetention', []],
];

function denied(action: string, resource: string): Probe {
  return { allowed: false, action, resource };
}

function listing(resource: string, allowed: boolean, prefix?: string): Probe {
  return {
    allowed,
    action: 's3:ListBucket',
    resource,
    ...(prefix === undefined ? {} : { context: { 's3:prefix': prefix } }),
  };
}

function objects(arn: string, key: string, access?: Access): Probe[] {
  return OBJECT_ACTIONS.map(([action, accesses]) => ({
    allowed: access !== undefined && accesses.includes(access),
    action,
    resource: `${arn}/${key}`,
  }));
}

/** Names that begin or end almost as the bucket's does. */
function neighbours(name: string): string[] {
  const [base, ...end] = name.split(/(?=--)/);
  return [`${base}2`, base.slice(0, -1)].map(other => [other, ...end].join(''));
}

/** Prefixes beside `imagenet/train/`, and those that hold it. */
function outside(prefix: string): string[] {
  const bare = prefix.slice(0, -1);
  return [
    `${bare}2/`,
    `${bare.slice(0, -1)}/`,
    bare,
    bare.slice(0, bare.lastIndexOf('/') + 1),
    '',
    `other/${prefix}`,
  ];
}

function s3Probes(place: Place, mount: SimulatedMount): Probe[] {
  const point = mount.bucket.startsWith('arn:');
  const arnOf = (bucket: string) =>
    point ? bucket : `arn:${place.partition}:s3:::${bucket}`;
  const objectsOf = (bucket: string) =>
    point ? `${bucket}/object` : arnOf(bucket);
  const { bucket, prefix, access } = mount;
  return [
    ...['', 'a', 'a/', 'a/b/'].map(below =>
      listing(arnOf(bucket), true, `${prefix}${below}`),
    ),
    ...['a.jpg', 'a/b.jpg'].flatMap(key =>
      objects(objectsOf(bucket), `${prefix}${key}`, access),
    ),
    ...(prefix
      ? [
          listing(arnOf(bucket), false),
          ...outside(prefix).flatMap(other => [
            listing(arnOf(bucket), false, other),
            ...objects(objectsOf(bucket), `${other}a.jpg`),
          ]),
        ]
      : []),
    ...neighbours(bucket).flatMap(other => [
      listing(arnOf(other), false, prefix),
      ...objects(objectsOf(other), `${prefix}a.jpg`),
    ]),
    {
      ...listing(arnOf(bucket), false, prefix),
      action: 's3:ListBucketVersions',
    },
    ...(point
      ? ['s3:PutAccessPointPolicy', 's3:DeleteAccessPoint']
      : ['s3:PutBucketPolicy', 's3:DeleteBucket', 's3:GetBucketLocation']
    ).map(action => denied(action, arnOf(bucket))),
  ];
}

function expressProbes(place: Place, { bucket }: SimulatedMount): Probe[] {
  const arn = (name: string, region = place.region, account = ACCOUNT) =>
    `arn:${place.partition}:s3express:${region}:${account}:bucket/${name}`;
  const action = 's3express:CreateSession';
  return [
    { allowed: true, action, resource: arn(bucket) },
    ...neighbours(bucket).map(other => denied(action, arn(other))),
    denied(action, arn(bucket, 'eu-west-1')),
    denied(action, arn(bucket, place.region, '444455556666')),
    denied('s3express:DeleteBucket', arn(bucket)),
    denied('s3express:PutBucketPolicy', arn(bucket)),
    listing(`arn:${place.partition}:s3:::${bucket}`, false, ''),
    ...objects(`arn:${place.partition}:s3:::${bucket}`, 'a.jpg'),
  ];
}

function keyProbes(place: Place, { access, kmsKeyArn }: SimulatedMount) {
  const other = `arn:${place.partition}:kms:${place.region}:${ACCOUNT}:key/other`;
  return [kmsKeyArn, other].flatMap(resource =>
    resource
      ? ['kms:Decrypt', 'kms:GenerateDataKey', 'kms:Encrypt'].map(action => ({
          allowed:
            resource === kmsKeyArn &&
            action !== 'kms:Encrypt' &&
            (action === 'kms:Decrypt' || access !== 'read-only'),
          action,
          resource,
        }))
      : [],
  );
}

function strangers({ partition }: Place): Probe[] {
  const iam = `arn:${partition}:iam::${ACCOUNT}`;
  return [
    denied('iam:CreateAccessKey', `${iam}:user/admin`),
    denied('iam:PutRolePolicy', `${iam}:role/mounts`),
    denied('iam:PassRole', `${iam}:role/mounts`),
    denied('sts:AssumeRole', `${iam}:role/admin`),
    denied('s3:ListAllMyBuckets', '*'),
  ];
}

/** What one mount must be able to do, and what is next to it and it must not. */
export function probesOf(place: Place, mount: SimulatedMount): Probe[] {
  return [
    ...(mount.bucket.endsWith('--x-s3')
      ? expressProbes(place, mount)
      : s3Probes(place, mount)),
    ...keyProbes(place, mount),
    ...strangers(place),
  ];
}
