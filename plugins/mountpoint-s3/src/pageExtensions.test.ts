import plugin from './index';

describe('pageExtensions', () => {
  it.each([
    'entity-card:mountpoint-s3/mount',
    'entity-card:mountpoint-s3/bucket-mounts',
    'entity-card:mountpoint-s3/cluster-set-up',
    'entity-content:mountpoint-s3/mount',
    'entity-content:mountpoint-s3/cluster-mounts',
    'entity-context-menu-item:mountpoint-s3/change-mount',
    'entity-context-menu-item:mountpoint-s3/remove-mount',
    'entity-context-menu-item:mountpoint-s3/mount-bucket',
    'entity-context-menu-item:mountpoint-s3/set-up-cluster',
    'scaffolder-template-outputs:mountpoint-s3/add',
    'scaffolder-template-outputs:mountpoint-s3/change',
    'scaffolder-template-outputs:mountpoint-s3/remove',
    'scaffolder-template-outputs:mountpoint-s3/set-up',
  ] as const)('have %s, by which an app configures it', id => {
    expect(plugin.getExtension(id)).toBeDefined();
  });
});
