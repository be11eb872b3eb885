import {
  checkAccount,
  checkEksClusterName,
  checkKmsKeyArn,
  checkRegion,
  partitionOfRegion,
} from './aws';

const KEY = '1234abcd-12ab-34cd-56ef-1234567890ab';

it.each([
  ['us-west-2', 'aws'],
  ['ap-southeast-5', 'aws'],
  ['il-central-1', 'aws'],
  ['mx-central-1', 'aws'],
  ['cn-northwest-1', 'aws-cn'],
  ['us-gov-west-1', 'aws-us-gov'],
])('%s is a region of the partition %s', (region, partition) => {
  expect(checkRegion(region)).toBeUndefined();
  expect(partitionOfRegion(region)).toBe(partition);
});

it.each([
  [''],
  ['us-west-2a'],
  ['usw2-az1'],
  ['US-WEST-2'],
  ['us-west'],
  ['us_west_2'],
  ['us-west-2 '],
  ['us-west-2\n'],
  ['*'],
  ['Oregon'],
  [`us-${'x'.repeat(40)}-1`],
])('%j is no region', region => {
  expect(checkRegion(region)).toContain('is not an AWS region');
  expect(checkRegion(region)).toContain('such as `us-west-2`');
});

it.each([['111122223333'], ['000000000000']])('%s is an account', account => {
  expect(checkAccount(account)).toBeUndefined();
});

it.each([
  [''],
  ['11112222333'],
  ['1111222233334'],
  ['1111-2222-3333'],
  ['acme'],
  ['111122223333\n'],
  ['１１１１２２２２３３３３'],
])('%j is no account', account => {
  expect(checkAccount(account)).toContain('allowed are 12 digits');
});

it.each([
  [`arn:aws:kms:us-west-2:111122223333:key/${KEY}`],
  [`arn:aws-cn:kms:cn-north-1:111122223333:key/${KEY}`],
  [`arn:aws-us-gov:kms:us-gov-west-1:111122223333:key/${KEY}`],
  [
    'arn:aws:kms:us-west-2:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab',
  ],
])('%s is the ARN of a KMS key', arn => {
  expect(checkKmsKeyArn(arn)).toBeUndefined();
});

it.each([
  [KEY],
  ['alias/acme'],
  ['arn:aws:kms:us-west-2:111122223333:alias/acme'],
  [`arn:aws:kms:us-west-2::key/${KEY}`],
  [`arn:aws:kms::111122223333:key/${KEY}`],
  [`arn:aws-iso:kms:us-iso-east-1:111122223333:key/${KEY}`],
  ['arn:aws:kms:us-west-2:111122223333:key/*'],
  ['arn:aws:kms:us-west-2:111122223333:key/'],
])('%j is not the ARN of a KMS key', arn => {
  expect(checkKmsKeyArn(arn)).toContain('no alias and no bare ID');
});

it.each([['data-prod'], ['Data_Prod-1'], ['1'], ['a'.repeat(100)]])(
  '%s is the name of an EKS cluster',
  name => {
    expect(checkEksClusterName(name)).toBeUndefined();
  },
);

it.each([[''], ['-a'], ['_a'], ['a.b'], ['a/b'], ['a b'], ['a'.repeat(101)]])(
  '%j is not the name of an EKS cluster',
  name => {
    expect(checkEksClusterName(name)).toContain('at most 100 letters');
  },
);
