import { Git } from './Git';
import { findTreeEntry } from './findTreeEntry';
import { ObjectHeader, readObjectHeaders } from './readObjectHeaders';
import { resolveCommit } from './resolveCommit';

/**
 * The object that a revision names: `revision`, `revision:path` or
 * `revision^{tree}`; undefined if there is none.
 */
export async function resolveObject(
  git: Git,
  expression: string,
): Promise<ObjectHeader | undefined> {
  const colon = expression.indexOf(':');
  if (colon !== -1) {
    const commit = await resolveCommit(git, expression.slice(0, colon));
    const path = expression.slice(colon + 1).replace(/\/+$/, '');
    const entry = commit && (await findTreeEntry(git, commit, path));
    return entry ? await readHeader(git, entry.sha) : undefined;
  }
  const [, revision, peeled] = /^(.*?)(\^\{tree\})?$/s.exec(expression) ?? [];
  const commit = await resolveCommit(git, revision);
  return commit === undefined
    ? undefined
    : await readHeader(git, `${commit}${peeled ?? ''}`);
}

async function readHeader(git: Git, name: string) {
  const [header] = await readObjectHeaders(git, [name]);
  return header;
}
