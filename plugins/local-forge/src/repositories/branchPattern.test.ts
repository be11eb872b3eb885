import { branchPattern } from './branchPattern';

describe('branchPattern', () => {
  const matches = (pattern: string, branch: string) =>
    new RegExp(branchPattern(pattern)).test(`refs/heads/${branch}`);

  it('takes a name for itself only', () => {
    expect(matches('main', 'main')).toBe(true);
    expect(matches('main', 'main2')).toBe(false);
    expect(matches('main', 'feat/main')).toBe(false);
    expect(matches('v1.0', 'v1x0')).toBe(false);
    expect(matches('a+(b)', 'a+(b)')).toBe(true);
  });

  it('lets a star stand for one segment', () => {
    expect(matches('release/*', 'release/1.0')).toBe(true);
    expect(matches('release/*', 'release/1/x')).toBe(false);
    expect(matches('*/*', 'feat/x')).toBe(true);
    expect(matches('v?', 'v1')).toBe(true);
    expect(matches('v?', 'v/')).toBe(false);
  });
});
