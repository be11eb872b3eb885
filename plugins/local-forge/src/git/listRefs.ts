import { Git } from './Git';

/** A ref and what it points at. */
export interface Ref {
  /** Full name, such as `refs/heads/main`. */
  name: string;
  sha: string;
  type: string;
}

/** The refs under a full prefix such as `refs/heads`, by name. */
export async function listRefs(git: Git, prefix: string): Promise<Ref[]> {
  const output = await git.text([
    'for-each-ref',
    '--format=%(refname) %(objectname) %(objecttype)',
    prefix,
  ]);
  return output
    .split('\n')
    .filter(Boolean)
    .map(line => {
      const [name, sha, type] = line.split(' ');
      return { name, sha, type };
    });
}
