import {
  exampleCluster,
  fileOf,
  inputs,
  plan,
} from '../__testUtils__/examples';
import { mountPath } from './layout';
import { resolveMount } from './resolveMount';
import { parseMountRequest } from '../request/parseMountRequest';
import { defaultBucketOwner } from './defaultBucketOwner';

const cluster = exampleCluster();

describe('defaultBucketOwner', () => {
  it.each([
    [{ bucket: 'acme-data' }, '111122223333'],
    [{ bucket: 'acme.data', mountOptions: ['debug'] }, '111122223333'],
    [{ bucket: 'acme-data', mountOptions: ['requester-pays'] }, undefined],
    [{ bucket: 'acme-data', mountOptions: ['no-sign-request'] }, undefined],
    [{ bucket: 'acme--usw2-az1--x-s3' }, undefined],
    [
      { bucket: 'arn:aws:s3:us-west-2:444455556666:accesspoint/team' },
      undefined,
    ],
  ])('of %j is %s', (more, owner) => {
    const request = parseMountRequest(inputs(more));
    expect(defaultBucketOwner(cluster, request)).toBe(owner);
    expect(resolveMount(cluster, request).bucketOwner).toBe(owner);
  });

  it('is no match for an owner that is given', () => {
    const bucketOwner = '444455556666';
    expect(
      resolveMount(cluster, parseMountRequest(inputs({ bucketOwner })))
        .bucketOwner,
    ).toBe(bucketOwner);
  });
});

describe('a mount that is older than the default', () => {
  const planned = plan();
  const older = fileOf(
    planned,
    `${mountPath(cluster, planned.mount)}/mount.yaml`,
  ).replace(/^bucketOwner:.*\n/m, '');

  it('is what the same request asks for, as it is', () => {
    const again = plan({}, cluster, { mount: older });
    expect(again).toMatchObject({ files: [], deletions: [] });
    expect(again.mount.bucketOwner).toBeUndefined();
    expect(again.volume).not.toBe(planned.volume);
  });

  it('is another than one whose owner is given', () => {
    const { findings } = plan({ bucketOwner: '111122223333' }, cluster, {
      mount: older,
    });
    expect(findings[0]).toMatchObject({
      code: 'mount-exists',
      message: expect.stringContaining('another bucketOwner'),
    });
  });
});
