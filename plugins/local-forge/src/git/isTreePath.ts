/**
 * Whether git lets a path into a tree: relative, no empty, `.`, `..` or `.git`
 * segment.
 */
export function isTreePath(path: string): boolean {
  return (
    path !== '' &&
    !path.includes('\0') &&
    path
      .split('/')
      .every(
        segment =>
          segment !== '' &&
          segment !== '.' &&
          segment !== '..' &&
          segment.toLowerCase() !== '.git',
      )
  );
}
