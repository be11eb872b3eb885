import { Git } from './Git';

/**
 * The object id that a full ref name points at; undefined without the ref.
 *
 * With `--verify`, git refuses names that are no ref names by itself.
 */
export async function readRef(
  git: Git,
  name: string,
): Promise<string | undefined> {
  if (!name.startsWith('refs/') || name.includes('\0')) {
    return undefined;
  }
  const { exitCode, stdout } = await git.run(
    ['show-ref', '--verify', '--hash', '--', name],
    { allowExitCodes: [0, 1, 128] },
  );
  return exitCode === 0 ? stdout.toString().trim() : undefined;
}
