import { matchesOneOf, matchesPattern } from './matchesPattern';

describe('matchesPattern', () => {
  it.each([
    ['acme', 'acme'],
    ['acme-*', 'acme-data'],
    ['acme-*', 'acme-'],
    ['*-data', 'acme-data'],
    ['acme-*-data', 'acme-ml-data'],
    ['a*b*c', 'abc'],
    ['a*b*c', 'a-b-b-c'],
    ['*b*', 'abc'],
    ['*', 'anything/at:all'],
    ['**', 'acme'],
    ['acme.data', 'acme.data'],
    ['resource:default/data-*', 'resource:default/data-prod'],
    [
      'arn:aws:kms:*:111122223333:key/*',
      'arn:aws:kms:us-west-2:111122223333:key/1234-ab',
    ],
  ])('%s matches %s', (pattern, value) => {
    expect(matchesPattern(pattern, value)).toBe(true);
  });

  it.each([
    // The whole value, from its beginning to its end.
    ['acme', 'acme-data'],
    ['acme', 'my-acme'],
    ['acme-*', 'my-acme-data'],
    ['acme-*', 'acme-data\nevil/x'],
    ['*-data', 'acme-data-2'],
    ['acme-*-data', 'acme-data'],
    ['ab*ba', 'aba'],
    ['a*b*b', 'ab'],
    ['*b*b*', 'abc'],
    ['', 'acme'],
    // Characters that a regular expression would read otherwise.
    ['acme.data', 'acme-data'],
    ['.*', 'acme'],
    ['.+', 'acme'],
    ['acme|evil', 'evil'],
    ['^acme$', 'acme'],
    ['[a-z]*', 'acme'],
    ['acme?', 'acme'],
    ['(acme)', 'acme'],
    ['\\w*', 'w'],
    // Case counts.
    ['acme-*', 'ACME-data'],
    ['ACME-*', 'acme-data'],
    // A star stays within its part.
    ['arn:aws:kms:*:key/*', 'arn:aws:kms:us-west-2:111122223333:key/1'],
    ['https://*.example.com', 'https://evil.test/x.example.com'],
    ['https://*.example.com', 'https://evil.test:1.example.com'],
    ['resource:*', 'resource:default/data-prod'],
    ['resource:default/*', 'resource:other/data-prod'],
  ])('%s does not match %j', (pattern, value) => {
    expect(matchesPattern(pattern, value)).toBe(false);
  });

  it('takes no longer for a pattern that is made to', () => {
    const pattern = `${'*a'.repeat(2_000)}*b`;
    const value = 'a'.repeat(100_000);
    const start = performance.now();
    expect(matchesPattern(pattern, value)).toBe(false);
    expect(performance.now() - start).toBeLessThan(200);
  });

  it('takes any of several patterns', () => {
    expect(matchesOneOf(['a-*', 'b-*'], 'b-1')).toBe(true);
    expect(matchesOneOf(['a-*', 'b-*'], 'c-1')).toBe(false);
    expect(matchesOneOf([], 'c-1')).toBe(false);
  });
});
