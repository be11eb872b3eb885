import { exampleCluster, plans } from '../__testUtils__/examples';
import { allowed, granted, terraformJson } from '../__testUtils__/policies';
import { IAM_LIMITS, rolePolicies } from './rolePolicies';

type More = Record<string, unknown>;
const cluster = exampleCluster();

function policiesOf(mounts: More[]) {
  const all = plans(cluster, mounts);
  const documents = rolePolicies(
    cluster,
    all.map(({ mount }) => mount),
  );
  return { all, documents, texts: documents.map(terraformJson) };
}

const many = (n: number, of: (i: number) => More) =>
  Array.from({ length: n }, (_, i) => of(i));

describe('rolePolicies', () => {
  it('gives no policy where there is no mount', () => {
    expect(rolePolicies(cluster, [])).toEqual([]);
  });

  it('merges by action set, and never a condition with another bucket', () => {
    const { documents } = policiesOf([
      { bucket: 'acme-one', prefix: 'a/' },
      { bucket: 'acme-one', prefix: 'b/' },
      { bucket: 'acme-two', prefix: 'a/' },
      { bucket: 'acme-three' },
      { bucket: 'acme-four' },
      { bucket: 'acme-one', prefix: 'a/', access: 'read-write' },
    ]);
    expect(documents).toEqual([
      {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: ['s3:ListBucket'],
            Resource: ['arn:aws:s3:::acme-four', 'arn:aws:s3:::acme-three'],
          },
          {
            Effect: 'Allow',
            Action: ['s3:ListBucket'],
            Resource: ['arn:aws:s3:::acme-one'],
            Condition: { StringLike: { 's3:prefix': ['a/*', 'b/*'] } },
          },
          {
            Effect: 'Allow',
            Action: ['s3:ListBucket'],
            Resource: ['arn:aws:s3:::acme-two'],
            Condition: { StringLike: { 's3:prefix': ['a/*'] } },
          },
          {
            Effect: 'Allow',
            Action: ['s3:GetObject'],
            Resource: [
              'arn:aws:s3:::acme-four/*',
              'arn:aws:s3:::acme-one/a/*',
              'arn:aws:s3:::acme-one/b/*',
              'arn:aws:s3:::acme-three/*',
              'arn:aws:s3:::acme-two/a/*',
            ],
          },
          {
            Effect: 'Allow',
            Action: ['s3:AbortMultipartUpload', 's3:GetObject', 's3:PutObject'],
            Resource: ['arn:aws:s3:::acme-one/a/*'],
          },
        ],
      },
    ]);
  });

  it('does not depend on the order of the mounts', () => {
    const mounts = many(50, i => ({
      bucket: `acme-${i % 7}`,
      prefix: i % 3 ? `p/${i}/` : '',
      access: ['read-only', 'read-write', 'read-write-delete'][i % 3],
    }));
    expect(policiesOf([...mounts].reverse()).texts).toEqual(
      policiesOf(mounts).texts,
    );
  });

  it.each<[string, number, (i: number) => More]>([
    ['whole buckets, read', 150, i => ({ bucket: `acme-team-${i}-datasets` })],
    [
      'with a prefix each',
      100,
      i => ({
        bucket: `acme-team-${i}-datasets`,
        prefix: `projects/${i}/images/`,
        access: 'read-write',
      }),
    ],
    [
      'of one bucket',
      150,
      i => ({ bucket: 'acme-data', prefix: `projects/${i}/` }),
    ],
    ['S3 Express', 400, i => ({ bucket: `acme-${i}--usw2-az1--x-s3` })],
    [
      'with long prefixes that JSON makes longer',
      7,
      i => ({ bucket: `acme-${i}`, prefix: `${'<'.repeat(300)}${i}/` }),
    ],
    [
      'with keys, of other accounts',
      60,
      i => ({
        bucket: `acme-${i}--usw2-az1--x-s3`,
        bucketOwner: `4444555566${10 + i}`,
        kmsKeyArn: `arn:aws:kms:us-west-2:4444555566${10 + i}:key/${i}`,
        access: 'read-write',
      }),
    ],
  ])(
    'keeps within IAM’s limits, and grants it all: %s × %i',
    (_what, n, of) => {
      const { all, texts } = policiesOf(many(n, of));
      expect(allowed(texts)).toEqual(granted(all));
      expect(
        Math.max(...texts.map(({ length }) => length)),
      ).toBeLessThanOrEqual(IAM_LIMITS.policyCharacters);
      expect(texts.length).toBeGreaterThan(1);
      expect(texts.length).toBeLessThanOrEqual(IAM_LIMITS.policiesPerRole);
    },
  );

  it('wastes little: more than half of every policy but the last is filled', () => {
    const { texts } = policiesOf(
      many(100, i => ({
        bucket: `acme-team-${i}-datasets`,
        prefix: `projects/${i}/images/`,
      })),
    );
    for (const text of texts.slice(0, -1)) {
      expect(text.length).toBeGreaterThan(IAM_LIMITS.policyCharacters / 2);
    }
  });
});
