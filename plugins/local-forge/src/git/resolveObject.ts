import { Git } from './Git';
import { isTreePath } from './isTreePath';
import { ObjectHeader, readObjectHeaders } from './readObjectHeaders';
import { commitNames, resolveCommit } from './resolveCommit';

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
    const path = expression.slice(colon + 1).replace(/\/+$/, '');
    if (path !== '' && !isTreePath(path)) {
      return undefined;
    }
    const names = commitNames(expression.slice(0, colon));
    const [commits, objects] = await Promise.all([
      readObjectHeaders(git, names),
      readObjectHeaders(
        git,
        names.map(name => `${name}:${path}`),
      ),
    ]);
    return objects[commits.findIndex(header => header !== undefined)];
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
