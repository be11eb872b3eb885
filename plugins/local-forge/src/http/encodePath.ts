/** A path or a ref as part of a URL: encoded, but its slashes stay. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
