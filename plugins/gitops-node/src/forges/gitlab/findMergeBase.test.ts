import { findMergeBase } from './findMergeBase';

describe('findMergeBase', () => {
  it('is the parent of the oldest commit', () => {
    expect(
      findMergeBase('c', [
        { id: 'b', parent_ids: ['a'] },
        { id: 'c', parent_ids: ['b'] },
      ]),
    ).toBe('a');
  });

  it('is the head where the target has all commits', () => {
    expect(findMergeBase('a', [])).toBe('a');
  });

  it('is not known after a merge of the target, and without parents', () => {
    expect(
      findMergeBase('d', [
        { id: 'd', parent_ids: ['c', 'main'] },
        { id: 'c', parent_ids: ['a'] },
      ]),
    ).toBeUndefined();
    expect(findMergeBase('b', [{ id: 'b' }])).toBeUndefined();
  });
});
