import fc from 'fast-check';
import { branchName, setUpBranchName } from './branchName';
import { parseBranchName } from './parseBranchName';

const label = fc.stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/);
const clusterName = fc.stringMatching(
  /^[a-z0-9](?:[a-z0-9._-]{0,61}[a-z0-9])?$/,
);

describe('parseBranchName', () => {
  it('reads what branchName writes', () => {
    fc.assert(
      fc.property(
        clusterName,
        label,
        label,
        fc.constantFrom('add' as const, 'change' as const, 'remove' as const),
        (cluster, namespace, name, purpose) => {
          const mount = { namespace, name };
          const branch = branchName({ name: cluster }, purpose, mount);
          expect(parseBranchName(branch)).toEqual({ cluster, purpose, mount });
        },
      ),
    );
  });

  it('reads what setUpBranchName writes', () => {
    fc.assert(
      fc.property(clusterName, cluster => {
        expect(parseBranchName(setUpBranchName({ name: cluster }))).toEqual({
          cluster,
          purpose: 'set-up',
        });
      }),
    );
  });

  it('gives a cluster its dots, and the mount none', () => {
    expect(parseBranchName('s3-mounts.a.b.c.d.add')).toEqual({
      cluster: 'a.b',
      purpose: 'add',
      mount: { namespace: 'c', name: 'd' },
    });
  });

  it.each([
    'main',
    '',
    's3-mounts',
    's3-mounts.set-up',
    's3-mounts..set-up',
    's3-mounts.data-prod.ml.add',
    's3-mounts.data-prod.ml.images.merge',
    's3-mounts.data-prod.ML.images.add',
    's3-mounts.data-prod.ml.images.add\n',
    'x.s3-mounts.data-prod.ml.images.add',
    's3-mounts.data-prod/x.ml.images.add',
    's3-mounts.data-prod.ml.im"ages.add',
  ])('does not know %j', branch => {
    expect(parseBranchName(branch)).toBeUndefined();
  });
});
