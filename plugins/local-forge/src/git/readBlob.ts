import { Git } from './Git';

/** A blob's bytes. */
export async function readBlob(git: Git, sha: string): Promise<Buffer> {
  const { stdout } = await git.run(['cat-file', 'blob', sha]);
  return stdout;
}
