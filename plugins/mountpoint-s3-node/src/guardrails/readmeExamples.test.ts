import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { cluster, mountOf } from './__testUtils__/examples';
import { checkGuardrails } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { readGuardrails } from './readGuardrails';

const readme = readFileSync(
  resolvePackagePath(
    '@s3-mounts/backstage-plugin-mountpoint-s3-node',
    'README.md',
  ),
  'utf8',
);
const examples = [...readme.matchAll(/```yaml\n(.*?)```/gs)].map(([, yaml]) =>
  readGuardrails(mockServices.rootConfig({ data: parse(yaml) })),
);

function refusedFields(example: number, mount: JsonObject) {
  return checkGuardrails({
    guardrails: examples[example],
    mount: mountOf(mount),
    cluster,
    ownershipEntityRefs: 'any',
  }).map(({ field }) => field);
}

const KEY = 'arn:aws:kms:us-west-2:999900001111:key/1234-ab';
const LAKE = 'arn:aws:s3:us-west-2:444455556666:accesspoint/lake-web';

describe('the examples of guardrails in the README', () => {
  it('are two', () => {
    expect(examples).toHaveLength(2);
  });

  it.each<[JsonObject, string[]]>([
    [{ bucket: 'acme-public-maps', namespace: 'web' }, []],
    [{ bucket: 'acme-public-maps', access: 'read-write' }, ['access']],
    [
      {
        bucket: 'acme-data-images',
        access: 'read-write',
        namespace: 'ml-vision',
      },
      [],
    ],
    [
      {
        bucket: 'acme-data-images',
        access: 'read-write-delete',
        namespace: 'ml-vision',
      },
      ['access'],
    ],
    [
      {
        bucket: 'acme-shared',
        prefix: 'data-science/tmp/',
        access: 'read-write-delete',
      },
      [],
    ],
    [{ bucket: 'acme-shared', prefix: 'data-science2/' }, ['prefix']],
    [{ bucket: 'any', owner: 'group:default/platform' }, []],
    [{ bucket: 'acme-data-x', owner: 'group:default/web' }, ['bucket']],
  ])('decide as it says, the first: %j', (mount, fields) => {
    expect(refusedFields(0, mount)).toEqual(fields);
  });

  it.each<[JsonObject, string[]]>([
    [{ bucket: 'acme-prod-x' }, []],
    [{ bucket: 'acme-prod-x', access: 'read-write' }, ['kmsKeyArn']],
    [{ bucket: 'acme-prod-x', access: 'read-write', kmsKeyArn: KEY }, []],
    [{ bucket: 'acme-lake', bucketOwner: '444455556666' }, []],
    [{ bucket: 'acme-lake' }, ['bucketOwner']],
    [{ bucket: LAKE }, []],
    [{ bucket: LAKE, access: 'read-write' }, ['access']],
    [
      {
        bucket: 'acme-scratch--usw2-az1--x-s3',
        cluster: 'resource:default/ml-lab',
        access: 'read-write-delete',
      },
      [],
    ],
    [
      {
        bucket: 'acme-scratch--usw2-az2--x-s3',
        cluster: 'resource:default/ml-lab',
      },
      ['bucket'],
    ],
  ])('decide as it says, the second: %j', (mount, fields) => {
    expect(refusedFields(1, mount)).toEqual(fields);
  });
});
