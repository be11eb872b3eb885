import { plannedChanges } from './plannedChanges';

const files = new Map([
  ['a', '1'],
  ['b', '1'],
  ['c', '1'],
]);

describe('plannedChanges', () => {
  it('tells what becomes of each file, by path', () => {
    expect(
      plannedChanges(
        {
          files: [
            { path: 'a', content: '1' },
            { path: 'c', content: '2' },
            { path: 'd', content: '1' },
          ],
          deletions: ['b'],
        },
        { files },
      ),
    ).toEqual([
      { path: 'a', change: 'same', before: '1', after: '1' },
      { path: 'b', change: 'deleted', before: '1' },
      { path: 'c', change: 'changed', before: '1', after: '2' },
      { path: 'd', change: 'new', before: undefined, after: '1' },
    ]);
  });

  it('gives the texts of as many as somebody reads', () => {
    const changes = plannedChanges(
      {
        files: Array.from({ length: 250 }, (_, index) => ({
          path: `${1000 + index}`,
          content: 'x',
        })),
        deletions: [],
      },
      { files },
    );
    expect(changes).toHaveLength(250);
    expect(changes[199]).toMatchObject({ after: 'x' });
    expect(changes[200]).toEqual({
      path: '1200',
      change: 'new',
      isLeftOut: true,
    });
  });
});
