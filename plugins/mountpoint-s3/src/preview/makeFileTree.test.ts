import { type Folder, makeFileTree } from './makeFileTree';

/** A tree as an outline. */
function outline({ folders, files }: Folder, indent = ''): string[] {
  return [
    ...folders.flatMap(folder => [
      `${indent}${folder.name}/ (${folder.path})`,
      ...outline(folder, `${indent}  `),
    ]),
    ...files.map(({ path }) => `${indent}${path}`),
  ];
}

describe('makeFileTree', () => {
  it('puts folders first, and several in a row into one', () => {
    const files = [
      'README.md',
      'buckets/one/catalog-info.yaml',
      'clusters/a/s3-mounts/cluster.yaml',
      'clusters/a/s3-mounts/mounts/ml/x/manifests/volume.yaml',
      'clusters/a/s3-mounts/mounts/ml/x/mount.yaml',
    ].map(path => ({ path, content: '', change: 'new' as const }));

    expect(outline(makeFileTree(files))).toEqual([
      'buckets/one/ (buckets/one)',
      '  buckets/one/catalog-info.yaml',
      'clusters/a/s3-mounts/ (clusters/a/s3-mounts)',
      '  mounts/ml/x/ (clusters/a/s3-mounts/mounts/ml/x)',
      '    manifests/ (clusters/a/s3-mounts/mounts/ml/x/manifests)',
      '      clusters/a/s3-mounts/mounts/ml/x/manifests/volume.yaml',
      '    clusters/a/s3-mounts/mounts/ml/x/mount.yaml',
      '  clusters/a/s3-mounts/cluster.yaml',
      'README.md',
    ]);
  });

  it('is empty without files', () => {
    expect(outline(makeFileTree([]))).toEqual([]);
  });
});
