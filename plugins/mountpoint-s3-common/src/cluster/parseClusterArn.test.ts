import { parseClusterArn } from './parseClusterArn';

describe('parseClusterArn', () => {
  it.each([
    ['aws', 'us-west-2', 'data-prod'],
    ['aws-cn', 'cn-north-1', 'Data_Prod'],
    ['aws-us-gov', 'us-gov-east-1', 'd'.repeat(100)],
  ])('reads an ARN of the partition %s', (partition, region, cluster) => {
    expect(
      parseClusterArn(
        `arn:${partition}:eks:${region}:111122223333:cluster/${cluster}`,
      ),
    ).toEqual({ partition, region, account: '111122223333', cluster });
  });

  it.each([
    [''],
    ['data-prod'],
    ['arn:aws:eks:us-west-2:111122223333:cluster/'],
    ['arn:aws:eks:us-west-2:111122223333:cluster/a/b'],
    ['arn:aws:eks:us-west-2:111122223333:cluster/a b'],
    ['arn:aws:eks:us-west-2:111122223333:cluster/a\n'],
    [`arn:aws:eks:us-west-2:111122223333:cluster/${'d'.repeat(101)}`],
    ['arn:aws:eks:us-west-2:1111:cluster/a'],
    ['arn:aws:eks::111122223333:cluster/a'],
    ['arn:aws:ecs:us-west-2:111122223333:cluster/a'],
    ['arn:aws-iso:eks:us-iso-east-1:111122223333:cluster/a'],
    ['arn:aws:eks:us-west-2:111122223333:nodegroup/a/b/c'],
    [' arn:aws:eks:us-west-2:111122223333:cluster/a'],
  ])('does not take %j for one', arn => {
    expect(parseClusterArn(arn)).toBeUndefined();
  });
});
