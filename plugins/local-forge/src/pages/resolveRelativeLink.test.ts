import { Repository } from '../repositories/Repository';
import { resolveRelativeLink } from './resolveRelativeLink';

describe('resolveRelativeLink', () => {
  const resolve = resolveRelativeLink(
    { fullName: 'acme/gitops' } as Repository,
    'feat/x',
    'docs/a',
  );

  it.each([
    ['b.md', '/acme/gitops/blob/feat/x/docs/a/b.md'],
    ['./b.md#top', '/acme/gitops/blob/feat/x/docs/a/b.md#top'],
    ['../b.md?plain=1', '/acme/gitops/blob/feat/x/docs/b.md?plain=1'],
    ['/b.md', '/acme/gitops/blob/feat/x/b.md'],
    ['../../../../../../etc/passwd', '/acme/gitops/blob/feat/x/etc/passwd'],
    ['folder/', '/acme/gitops/blob/feat/x/docs/a/folder'],
  ])('%s', (target, expected) => {
    expect(resolve(target, 'page')).toBe(expected);
  });

  it('leads to raw images', () => {
    expect(resolve('i.png', 'image')).toBe(
      '/acme/gitops/raw/feat/x/docs/a/i.png',
    );
  });
});
