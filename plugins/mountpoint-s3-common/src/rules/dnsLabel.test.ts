import { MISREAD_NAMES } from '../__testUtils__/examples';
import { checkDnsLabel, checkNamespace, checkServiceAccount } from './dnsLabel';

const checks = { checkDnsLabel, checkNamespace, checkServiceAccount };

describe.each(Object.entries(checks))('%s', (_name, check) => {
  it.each([
    ['a'],
    ['a-b'],
    ['a--b'],
    ['0'],
    ['x'.repeat(63)],
    ...MISREAD_NAMES.map(name => [name]),
  ])('accepts %s', value => {
    expect(check(value)).toBeUndefined();
  });

  it.each([
    ['', 'is not a DNS label'],
    ['A', 'such as `a`'],
    ['My Name', 'such as `my-name`'],
    ['a_b', 'such as `a-b`'],
    ['a.b', 'such as `a-b`'],
    ['-a', 'such as `a`'],
    ['a-', 'such as `a`'],
    ['../a', 'such as `a`'],
    ['a/../../b', 'such as `a-b`'],
    ['a\n', 'such as `a`'],
    ['a"b', 'such as `a-b`'],
    ['é', 'beginning and ending with a letter or digit'],
    ['~', 'beginning and ending with a letter or digit'],
    ['x'.repeat(64), 'at most 63'],
  ])('refuses %j: %s', (value, reason) => {
    expect(check(value)).toContain('is not a DNS label');
    expect(check(value)).toContain(reason);
  });
});

describe('checkNamespace', () => {
  it.each([['kube-system'], ['kube-public'], ['kube-x'], ['mount-s3']])(
    'refuses the system namespace %s',
    value => {
      expect(checkNamespace(value)).toContain('is a system namespace');
      expect(checkNamespace(value)).toContain('not `kube-*`');
    },
  );

  it.each([['kube'], ['kubeflow'], ['mount-s3-team'], ['default']])(
    'accepts %s, which only looks like one',
    value => {
      expect(checkNamespace(value)).toBeUndefined();
    },
  );
});

describe('checkServiceAccount', () => {
  it('refuses the account that every pod has', () => {
    expect(checkServiceAccount('default')).toContain(
      'name a service account that only this workload uses',
    );
  });
});
