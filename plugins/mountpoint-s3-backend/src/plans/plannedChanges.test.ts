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

  it('gives those of the cluster before those of its many mounts', () => {
    const mount = (index: number) =>
      `clusters/c/s3-mounts/mounts/ml/m-${index}/README.md`;
    const changes = plannedChanges(
      {
        files: [
          ...Array.from({ length: 250 }, (_, index) => mount(index)),
          'clusters/c/s3-mounts/service-accounts/ml/trainer/kustomization.yaml',
          'clusters/c/s3-mounts/terraform/main.tf',
          'modules/mountpoint-s3/v1/main.tf',
        ].map(path => ({ path, content: 'x' })),
        deletions: [],
      },
      { files },
    );
    expect(changes).toHaveLength(253);
    expect(
      changes.filter(
        ({ path, after }) => !path.includes('/mounts/') && after === 'x',
      ),
    ).toHaveLength(3);
    expect(changes.filter(({ isLeftOut }) => isLeftOut)).toHaveLength(53);
  });
});
