import { isTreePath } from './isTreePath';

describe('isTreePath', () => {
  it.each(['a', 'a/b.txt', '.gitignore', '-x', 'ä/ö ü', 'a..b'])(
    'takes %j',
    path => {
      expect(isTreePath(path)).toBe(true);
    },
  );

  it.each(['', '/a', 'a/', 'a//b', '../a', 'a/./b', '.git/x', 'a/.GIT', 'a\0'])(
    'refuses %j',
    path => {
      expect(isTreePath(path)).toBe(false);
    },
  );
});
