import { checkMountPath } from './mountPath';

describe('checkMountPath', () => {
  it.each([
    ['/data'],
    ['/datasets/images_2026/v1.0'],
    ['/mnt/s3'],
    ['/usr/share/models'],
    ['/var/lib/models'],
    [`/${'p'.repeat(511)}`],
  ])('accepts %s', path => {
    expect(checkMountPath(path)).toBeUndefined();
  });

  it.each([
    ['', 'is not a path to mount at'],
    ['data', 'is not a path to mount at'],
    ['/', 'is not a path to mount at'],
    ['/data/', 'is not a path to mount at'],
    ['//data', 'is not a path to mount at'],
    ['/da ta', 'is not a path to mount at'],
    ['/data:ro', 'is not a path to mount at'],
    ['/data\n', 'is not a path to mount at'],
    ['/$(HOME)', 'is not a path to mount at'],
    [`/${'p'.repeat(512)}`, 'is not a path to mount at'],
    ['/data/../etc', 'has a `.` or `..` part'],
    ['/./data', 'has a `.` or `..` part'],
    ['/usr', 'would hide a system folder'],
    ['/bin', 'would hide a system folder'],
    ['/etc', 'would hide a system folder'],
    ['/etc/ssl', 'is inside a system folder'],
    ['/proc/self', 'is inside a system folder'],
    ['/dev/shm', 'is inside a system folder'],
  ])('refuses %j: %s', (path, reason) => {
    expect(checkMountPath(path)).toContain(reason);
    expect(checkMountPath(path)).toContain('such as `/data`');
  });
});
