import { spawnSync } from 'node:child_process';
import { checkBranchName } from './checkBranchName';

const NAMES = [
  'main',
  'feature/x',
  's3-mounts.data-prod.spark.imagenet.add',
  'größe',
  'a#b%c',
  "it's",
  '@a',
  'a@b',
  'a..b',
  '.a',
  'a/.b',
  'a.lock',
  'a.lock/b',
  'a/',
  '/a',
  'a//b',
  'a b',
  'a~b',
  'a^b',
  'a:b',
  'a?b',
  'a*b',
  'a[b',
  'a\\b',
  'a.',
  '-a',
  'a@{b',
  'a\u0001b',
  'a\u007fb',
  '',
];

function isLegal(name: string): boolean {
  const { status } = spawnSync('git', ['check-ref-format', '--branch', name]);
  return status === 0;
}

describe('checkBranchName', () => {
  it.each(NAMES.filter(isLegal))('takes %j, as git does', name => {
    expect(checkBranchName('branch', name)).toBe(name);
  });

  it.each(NAMES.filter(name => !isLegal(name)))(
    'refuses %j, as git does',
    name => {
      expect(() => checkBranchName('branch', name)).toThrow(
        `The input branch is ${JSON.stringify(name)}`,
      );
    },
  );

  it('refuses a full ref, which would be a branch refs/heads/refs/heads/x', () => {
    expect(() => checkBranchName('branch', 'refs/heads/x')).toThrow(
      'The input branch',
    );
  });
});
