import { listRefs } from '../git/listRefs';
import { resolveCommit } from '../git/resolveCommit';
import { Repository } from '../repositories/Repository';

/** A place in a repository's history and its files. */
export interface RefAndPath {
  /** As the URL has it: a branch, a tag or an id. */
  ref: string;
  commit: string;
  /** Without slashes at its ends; empty for the root. */
  path: string;
}

/**
 * Takes `feat/x/docs/a.md` apart: both refs and paths have slashes, so the
 * longest branch or tag that the text starts with is the ref.
 */
export async function splitRefAndPath(
  repository: Repository,
  text: string,
): Promise<RefAndPath | undefined> {
  const trimmed = text.replace(/\/+$/, '');
  const refs = [
    ...(await listRefs(repository.git, 'refs/heads')),
    ...(await listRefs(repository.git, 'refs/tags')),
  ].map(ref => ref.name.replace(/^refs\/(heads|tags)\//, ''));
  const first = trimmed.split('/')[0];
  const ref = [...refs, first]
    .filter(name => trimmed === name || trimmed.startsWith(`${name}/`))
    .reduce((longest, name) => (name.length > longest.length ? name : longest));
  const commit = await resolveCommit(repository.git, ref);
  return commit === undefined
    ? undefined
    : { ref, commit, path: trimmed.slice(ref.length + 1) };
}
