import { netChanges } from './netChanges';

function commit(files: Record<string, string>, parents = 1) {
  return {
    parents: Array.from({ length: parents }, (_, index) => ({
      sha: String(index),
    })),
    files: Object.entries(files).map(([filename, status]) => ({
      filename,
      status,
    })),
  };
}

describe('netChanges', () => {
  it.each([
    ['nothing', [], []],
    [
      'one commit',
      [commit({ a: 'added', b: 'modified', c: 'removed' })],
      ['a', 'b', 'c'],
    ],
    [
      'added, then changed',
      [commit({ a: 'modified' }), commit({ a: 'added' })],
      ['a'],
    ],
    [
      'changed, then removed',
      [commit({ a: 'removed' }), commit({ a: 'modified' })],
      ['a'],
    ],
    [
      'added, then removed',
      [commit({ a: 'removed' }), commit({ a: 'added' })],
      [],
    ],
  ])('tells the outcome of %s', (_, commits, paths) => {
    expect(netChanges(commits)).toEqual(paths);
  });

  it.each([
    ['changed twice', [commit({ a: 'modified' }), commit({ a: 'modified' })]],
    ['removed, then added', [commit({ a: 'added' }), commit({ a: 'removed' })]],
    ['a merge', [commit({}, 2), commit({ a: 'added' })]],
  ])('does not tell it for %s', (_, commits) => {
    expect(netChanges(commits)).toBeUndefined();
  });
});
