import fc from 'fast-check';
import { clusterWithMounts } from '../__testUtils__/arbitraries';
import { exampleCluster, plan } from '../__testUtils__/examples';
import { htmlOf, textOf } from '../__testUtils__/markdown';
import { resolveMount } from './resolveMount';
import { parseMountRequest } from '../request/parseMountRequest';
import { textParts } from '../text/textParts';
import { grantSentences } from './grantSentences';

const TRAINER = {
  name: 'imagenet',
  namespace: 'spark-team-a',
  bucket: 'acme-training',
  prefix: 'imagenet/',
  credentials: 'pod',
  serviceAccount: 'trainer',
};
const EXPRESS = 'acme--usw2-az1--x-s3';
const EVERYTHING = { access: 'read-write-delete', allowOverwrite: true };
const POINT = 'arn:aws:s3:us-west-2:444455556666:accesspoint/training';

function sentences(more: Record<string, unknown>): string[] {
  const cluster = exampleCluster();
  return grantSentences(cluster, plan(more, cluster).mount);
}

describe('grantSentences', () => {
  it('names the pods by their service account', () => {
    expect(sentences({ ...TRAINER, access: 'read-write' })).toEqual([
      'Pods of service account `trainer` in `spark-team-a` may read and add, not delete, under `s3://acme-training/imagenet/`.',
      expect.stringMatching(
        /^They do so with the IAM role `data-prod-spark-team-a-trainer-[0-9a-f]{10}`, which only that service account can take\.$/,
      ),
      'The role itself may also replace what is there, because IAM can’t tell that from adding: so may those pods when they call S3 themselves, not through the mount.',
    ]);
  });

  it('names the pods by their claim, with the driver’s role', () => {
    expect(sentences({})).toEqual([
      'Any pod in `ml` with the claim `product-images` may read under `s3://acme-ml-datasets/`.',
      expect.stringMatching(
        /^The CSI driver does so for them with its IAM role `data-prod-s3-csi-driver-[0-9a-f]{10}`, which all mounts of `data-prod` with driver credentials share\.$/,
      ),
    ]);
  });

  it.each([
    [{ access: 'read-only' }, 'may read under'],
    [{ access: 'read-write' }, 'may read and add, not delete, under'],
    [
      { access: 'read-write', allowOverwrite: true },
      'may read, add and replace, not delete, under',
    ],
    [{ access: 'read-write-delete' }, 'may read, add and delete under'],
    [
      { access: 'read-write-delete', allowOverwrite: true },
      'may read, add, replace and delete under',
    ],
    [
      { bucket: POINT },
      'may read through the access point `training` of the account `444455556666`.',
    ],
    [
      { bucket: POINT, prefix: 'a/' },
      'may read under `a/` through the access point `training`',
    ],
  ])('says of %j: %s', (more, words) => {
    expect(sentences(more)[0]).toContain(words);
  });

  it.each([
    [{ access: 'read-only' }, 'may decrypt with'],
    [{ access: 'read-write' }, 'may decrypt and encrypt with'],
  ])('says what the KMS key is for: %j', (more, words) => {
    const kmsKeyArn = 'arn:aws:kms:us-west-2:111122223333:key/1234abcd';
    expect(sentences({ ...more, kmsKeyArn })[2]).toBe(
      `The role ${words} the KMS key \`${kmsKeyArn}\`.`,
    );
  });

  it.each<[Record<string, unknown>, RegExp]>([
    [{ access: 'read-write' }, /replace .* through the mount only\.$/],
    [{ bucket: EXPRESS }, /everything in the S3 Express bucket/],
    [
      { bucket: EXPRESS, ...EVERYTHING, prefix: 'a/' },
      /everything in the S3 Express bucket/,
    ],
  ])('says what IAM allows beyond the mount: %j', (more, beyond) => {
    const said = sentences(more);
    expect(said[said.length - 1]).toMatch(/^The role itself may also /);
    expect(said[said.length - 1]).toMatch(beyond);
  });

  it.each([
    [{}],
    [{ access: 'read-write', allowOverwrite: true }],
    [{ bucket: EXPRESS, ...EVERYTHING }],
  ])('says nothing more where IAM allows what the mount does: %j', more => {
    expect(sentences(more).join()).not.toContain('may also');
  });

  it('is one paragraph with code spans, whatever the mount is called', () => {
    fc.assert(
      fc.property(clusterWithMounts, ({ cluster, one }) => {
        const mount = resolveMount(cluster, parseMountRequest(one));
        for (const sentence of grantSentences(cluster, mount)) {
          const html = htmlOf(sentence);
          expect(html.replace(/<\/?code>/g, '')).toMatch(/^<p>[^<]*<\/p>\n$/);
          expect(textOf(html)).toBe(
            textParts(sentence)
              .map(({ text }) => text)
              .join('')
              .replace(/\s+/g, ' '),
          );
        }
      }),
    );
  });
});
