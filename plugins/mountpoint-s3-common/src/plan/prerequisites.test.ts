import { exampleCluster, fileOf, plan } from '../__testUtils__/examples';
import { readYaml } from '../text/readYaml';
import { Grant } from './grants';

type More = Record<string, unknown>;
const KEY = 'arn:aws:kms:us-west-2:111122223333:key/k';
const FOREIGN_KEY = 'arn:aws:kms:us-west-2:444455556666:key/k';
const POD = { credentials: 'pod', serviceAccount: 'trainer' };
const POINT = 'arn:aws:s3:us-west-2:444455556666:accesspoint/team-a';

/** The section of the README and of the pull request, which must agree. */
function needed(more: More, cluster: More = {}) {
  const bundle = plan(more, exampleCluster(cluster));
  const section = (markdown: string) =>
    /## Before it works\n\n([^]*?)\n\n?## /.exec(markdown)?.[1].trim() ?? '';
  const text = section(fileOf(bundle, 'README.md'));
  expect(section(bundle.pullRequest.body)).toBe(text);
  const blocks = [...text.matchAll(/```(\w+)\n([^]*?)\n```/g)];
  return {
    text,
    grants: bundle.grants,
    policies: blocks
      .filter(([, language]) => language === 'json')
      .map(([, , block]) => JSON.parse(block)),
    yaml: blocks
      .filter(([, language]) => language === 'yaml')
      .map(([, , block]) => readYaml(block)),
  };
}

/** A grant as a statement of a policy on the other side. */
function statement(grant: Grant, resource = grant.resource) {
  return {
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::111122223333:root' },
    Action: grant.actions,
    Resource: resource,
    Condition: {
      ArnEquals: { 'aws:PrincipalArn': grant.roleArn },
      ...(grant.prefixes
        ? { StringLike: { 's3:prefix': grant.prefixes } }
        : {}),
    },
  };
}

describe('what must be there before a mount works', () => {
  it.each<[More, More]>([
    [{}, {}],
    [{ bucketOwner: '111122223333' }, {}],
    [{ ...POD, manageServiceAccount: true }, {}],
  ])('is nothing for %j on %j', (more, cluster) => {
    expect(needed(more, cluster).text).toBe('');
  });

  it('is the annotation of a service account that a team owns, with IRSA', () => {
    const { yaml, policies, text } = needed(POD, { rolePath: '/s3/' });
    expect(yaml).toEqual([
      {
        metadata: {
          annotations: {
            'eks.amazonaws.com/role-arn':
              'arn:aws:iam::111122223333:role/s3/data-prod-ml-trainer-722b467ca1',
          },
        },
      },
    ]);
    expect(policies).toEqual([]);
    expect(text).toContain('must be restarted');
  });

  it('is the agent with Pod Identity, and no annotation', () => {
    for (const manageServiceAccount of [false, true]) {
      const { yaml, text } = needed(
        { ...POD, manageServiceAccount },
        { identity: 'pod-identity' },
      );
      expect(yaml).toEqual([]);
      expect(text).toContain('eks-pod-identity-agent');
    }
  });

  it.each<[More]>([
    [{ bucketOwner: '444455556666' }],
    [{ bucketOwner: '444455556666', prefix: 'a|b/`c`/', access: 'read-write' }],
    [
      {
        bucketOwner: '444455556666',
        bucket: 'acme--usw2-az1--x-s3',
        access: 'read-write-delete',
      },
    ],
    [{ ...POD, bucketOwner: '444455556666', manageServiceAccount: true }],
  ])('is a bucket policy of exactly the grants for %j', more => {
    const { text, grants, policies } = needed(more);
    expect(policies).toEqual([grants.map(grant => statement(grant))]);
    expect(text).toContain(
      'The bucket belongs to the account `444455556666`. Its owners add',
    );
  });

  it('is a policy of another account’s access point, by its own ARN', () => {
    const { text, grants, policies } = needed({ bucket: POINT, prefix: 'a/' });
    expect(policies).toEqual([grants.map(grant => statement(grant))]);
    expect(JSON.stringify(policies)).not.toContain('s3:::');
    expect(text).toContain(
      'The access point belongs to the account `444455556666`',
    );
    expect(text).toContain('"s3:DataAccessPointAccount": "444455556666"');
  });

  it('is the delegation alone for an access point of the same account', () => {
    const { text, policies } = needed({
      bucket: POINT.replace('444455556666', '111122223333'),
    });
    expect(policies).toEqual([]);
    expect(text).toContain('"s3:DataAccessPointAccount": "111122223333"');
  });

  it.each<[More, string]>([
    [{ kmsKeyArn: KEY }, 'must delegate to IAM, as the default one does, or'],
    [{ kmsKeyArn: KEY, access: 'read-write' }, 'must delegate to IAM'],
    [
      { kmsKeyArn: FOREIGN_KEY, access: 'read-write-delete' },
      'belongs to the account `444455556666`. Its owners add to the key’s',
    ],
  ])('is a key policy of exactly the grant for %j', (more, words) => {
    const { text, grants, policies } = needed(more);
    const [key] = grants.filter(({ resource }) => resource.includes(':kms:'));
    // In a key's policy, `*` is the key.
    expect(policies).toEqual([[statement(key, '*')]]);
    expect(text).toContain(words);
  });

  it('is all of it at once, each policy for itself', () => {
    const { policies, yaml } = needed({
      ...POD,
      bucketOwner: '444455556666',
      kmsKeyArn: FOREIGN_KEY,
      access: 'read-write',
    });
    expect(policies.map(({ length }) => length)).toEqual([2, 1]);
    expect(yaml).toHaveLength(1);
    const actions = (of: any[]) => of.flatMap(({ Action }) => Action);
    expect(actions(policies[0]).join()).not.toContain('kms:');
    expect(actions(policies[1])).toEqual([
      'kms:Decrypt',
      'kms:GenerateDataKey',
    ]);
  });
});
