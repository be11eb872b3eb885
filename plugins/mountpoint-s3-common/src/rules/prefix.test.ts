import { checkPrefix } from './prefix';

describe('checkPrefix', () => {
  it.each([
    [''],
    ['images/'],
    ['images/2026/'],
    ['with space/'],
    ['a=b/c,d/'],
    ['$HOME/'],
    ['{year}/'],
    ['.hidden/...three/'],
    ['a|b&c<d>"e\'`f\\g/'],
    [`${'p'.repeat(899)}/`],
  ])('accepts %j', prefix => {
    expect(checkPrefix(prefix)).toBeUndefined();
  });

  it.each([
    ['images', "doesn't end in a slash", 'such as `images/`'],
    ['/images/', 'begins with a slash', 'write `images/`'],
    ['//images/', 'begins with a slash', 'write `images/`'],
    ['/', 'begins with a slash', 'as no key does'],
    ['images/*/', 'IAM would read as a pattern', 'without them'],
    ['image?/', 'IAM would read as a pattern', 'without them'],
    ['${aws:username}/', 'IAM would read as a pattern', 'without them'],
    ['a${b', 'IAM would read as a pattern', 'without them'],
    ['bücher/', "characters that an IAM policy can't", 'printable ASCII'],
    ['a\nb/', "characters that an IAM policy can't", 'printable ASCII'],
    ['a\u0000/', "characters that an IAM policy can't", 'printable ASCII'],
    ['日本/', "characters that an IAM policy can't", 'printable ASCII'],
    ['a//b/', 'has an empty', 'one slash between them'],
    ['a//', 'has an empty', 'one slash between them'],
    ['../', '`.` or `..` part', 'one slash between them'],
    ['a/../b/', '`.` or `..` part', 'one slash between them'],
    ['./a/', '`.` or `..` part', 'one slash between them'],
    ['a /b/', 'begins or ends with a space', 'without'],
    [' a/', 'begins or ends with a space', 'without'],
    [`${'p'.repeat(900)}/`, 'has 901 characters', 'allowed are 900'],
  ])('refuses %j: %s', (prefix, reason, allowed) => {
    expect(checkPrefix(prefix)).toContain(reason);
    expect(checkPrefix(prefix)).toContain(allowed);
  });
});
