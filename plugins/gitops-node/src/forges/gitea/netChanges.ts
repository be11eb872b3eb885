import { Commit } from 'gitea-js';

/**
 * Every path that differs before and after a row of commits.
 *
 * @param commits - newest first
 * @returns `undefined` where the commits alone do not tell: a merge among them,
 * a file that two of them have changed, perhaps there and back
 */
export function netChanges(commits: Commit[]): string[] | undefined {
  if (commits.some(({ parents = [] }) => parents.length > 1)) {
    return undefined;
  }
  const statuses = new Map<string, (string | undefined)[]>();
  for (const { files = [] } of [...commits].reverse()) {
    for (const { filename = '', status } of files) {
      statuses.set(filename, [...(statuses.get(filename) ?? []), status]);
    }
  }
  const changed: string[] = [];
  for (const [path, steps] of statuses) {
    const wasThere = steps[0] !== 'added';
    const isThere = steps[steps.length - 1] !== 'removed';
    if (wasThere && isThere && steps.length > 1) {
      return undefined;
    }
    if (wasThere || isThere) {
      changed.push(path);
    }
  }
  return changed;
}
