import { clusterArnOf } from './clusterArnOf';

const ARN = 'arn:aws:eks:us-west-2:111122223333:cluster/data-prod';

function entity(annotations?: Record<string, string>) {
  return {
    kind: 'Resource',
    metadata: { annotations },
    spec: { type: 'kubernetes-cluster' },
  };
}

function read(of: Parameters<typeof clusterArnOf>[0]) {
  return () => clusterArnOf(of, 'resource:default/data-prod');
}

describe('clusterArnOf', () => {
  it.each([
    [{ 'amazonaws.com/arn': ARN }],
    [{ 'amazonaws.com/arn': ARN, 'amazonaws.com/account-id': '111122223333' }],
  ])('reads the annotations %j', annotations => {
    expect(read(entity(annotations))()).toEqual({
      partition: 'aws',
      region: 'us-west-2',
      account: '111122223333',
      cluster: 'data-prod',
    });
  });

  it.each([
    [entity(), 'has no annotation `amazonaws.com/arn`: ask'],
    [entity({ 'amazonaws.com/arn': '' }), 'has no annotation'],
    [
      entity({ 'amazonaws.com/arn': 'arn:aws:s3:::acme' }),
      "`arn:aws:s3:::acme`, which is not an EKS cluster's ARN: allowed is",
    ],
    [
      entity({
        'amazonaws.com/arn': ARN,
        'amazonaws.com/account-id': '444455556666',
      }),
      'names two accounts, `444455556666`',
    ],
    [
      { ...entity({ 'amazonaws.com/arn': ARN }), kind: 'Component' },
      'is a Component of type `kubernetes-cluster`: allowed is a Resource',
    ],
    [
      { ...entity({ 'amazonaws.com/arn': ARN }), spec: { type: 'database' } },
      'of type `database`: allowed is a Resource of type `kubernetes-cluster`',
    ],
    [
      { ...entity({ 'amazonaws.com/arn': ARN }), spec: undefined },
      'of type `none`: allowed is a Resource',
    ],
  ])('refuses %j: %s', (of, reason) => {
    expect(read(of)).toThrow(reason);
    expect(read(of)).toThrow(/^cluster: `resource:default\/data-prod` /);
  });
});
