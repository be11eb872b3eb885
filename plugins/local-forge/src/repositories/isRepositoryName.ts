/**
 * Whether an owner's or a repository's name is safe as the name of a folder
 * and as a segment of a URL.
 */
export function isRepositoryName(name: unknown): name is string {
  return (
    typeof name === 'string' &&
    /^[A-Za-z0-9._-]{1,100}$/.test(name) &&
    name !== '.' &&
    name !== '..' &&
    !name.toLowerCase().endsWith('.git')
  );
}
