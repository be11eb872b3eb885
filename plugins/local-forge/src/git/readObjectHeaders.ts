import DataLoader from 'dataloader';
import { Git } from './Git';

/** An object's id, type and size. */
export interface ObjectHeader {
  sha: string;
  type: 'blob' | 'tree' | 'commit' | 'tag';
  size: number;
}

/** One for each repository. Nothing is cached: refs move. */
const loaders = new WeakMap<
  Git,
  DataLoader<string, ObjectHeader | undefined>
>();

/**
 * Looks object names up. An answer is undefined where there is no such object.
 *
 * Whatever is asked for in one turn of the event loop is one process of git, as
 * a query of GraphQL asks for many objects at once.
 */
export async function readObjectHeaders(
  git: Git,
  names: string[],
): Promise<(ObjectHeader | undefined)[]> {
  let loader = loaders.get(git);
  if (!loader) {
    loader = new DataLoader(async keys => await readBatch(git, keys), {
      cache: false,
    });
    loaders.set(git, loader);
  }
  const answers = await loader.loadMany(names);
  return answers.map(answer => {
    if (answer instanceof Error) {
      throw answer;
    }
    return answer;
  });
}

/** Names reach git on standard input, one a line, so they can't be options. */
async function readBatch(
  git: Git,
  names: readonly string[],
): Promise<(ObjectHeader | undefined)[]> {
  const output = await git.text(['cat-file', '--batch-check'], {
    input: names.map(name => `${name.replace(/[\n\0]/g, '?')}\n`).join(''),
  });
  return output.split('\n').map(line => {
    const match = /^([0-9a-f]{40}) (blob|tree|commit|tag) (\d+)$/.exec(line);
    return match
      ? {
          sha: match[1],
          type: match[2] as ObjectHeader['type'],
          size: Number(match[3]),
        }
      : undefined;
  });
}
