import { isRepositoryName } from './isRepositoryName';

describe('isRepositoryName', () => {
  it.each(['acme', 'gitops', 'a.b', '.github', 'A-1_b'])('takes %j', name => {
    expect(isRepositoryName(name)).toBe(true);
  });

  it.each(['', '.', '..', 'a/b', 'a\\b', 'a\0', 'x.git', 'ä', ' a', undefined])(
    'refuses %j',
    name => {
      expect(isRepositoryName(name)).toBe(false);
    },
  );
});
