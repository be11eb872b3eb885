import { compareFiles } from './compareFiles';

describe('compareFiles', () => {
  const file = { path: 'a/b.yaml', content: 'text\n' };

  it.each([
    ['unknown', undefined],
    ['new', { files: {} }],
    ['new', { files: { 'a/other.yaml': { content: 'text\n' } } }],
    ['same', { files: { 'a/b.yaml': { content: 'text\n' } } }],
    ['changed', { files: { 'a/b.yaml': { content: 'text' } } }],
    ['hidden', { files: { 'a/b.yaml': {} } }],
  ])('calls a file %s, with %j in the repository', (change, states) => {
    expect(compareFiles([file], states)).toEqual([{ ...file, change }]);
  });

  it('takes no inherited property for a file', () => {
    const odd = { path: 'constructor', content: '' };
    expect(compareFiles([odd], { files: {} })[0].change).toBe('new');
  });
});
