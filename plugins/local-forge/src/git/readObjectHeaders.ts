import { Git } from './Git';

/** An object's id, type and size. */
export interface ObjectHeader {
  sha: string;
  type: 'blob' | 'tree' | 'commit' | 'tag';
  size: number;
}

/**
 * Looks many object names up in one process. An answer is undefined where
 * there is no such object.
 *
 * Names reach git on standard input, one a line, so they can't be options.
 */
export async function readObjectHeaders(
  git: Git,
  names: string[],
): Promise<(ObjectHeader | undefined)[]> {
  if (names.length === 0) {
    return [];
  }
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
