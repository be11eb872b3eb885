import { Git } from './Git';

/** A file that differs between two commits. */
export interface FileChange {
  path: string;
  /** Where a renamed file was before. */
  previousPath?: string;
  status: 'added' | 'removed' | 'modified' | 'renamed';
  /** The blob's id after the change, or before it for a removed file. */
  sha: string;
  previousMode: string;
  mode: string;
  additions: number;
  deletions: number;
  binary: boolean;
  /** From the first `@@` on; empty for binary and for mode-only changes. */
  patch: string;
}

const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
const STATUS: Record<string, FileChange['status']> = {
  A: 'added',
  D: 'removed',
  R: 'renamed',
};

/**
 * The files that differ between two trees or commits, renames found.
 *
 * @param from - undefined compares with nothing, as for a first commit
 */
export async function diffCommits(
  git: Git,
  from: string | undefined,
  to: string,
): Promise<FileChange[]> {
  const range = [
    '-M',
    '--no-ext-diff',
    '--no-textconv',
    from ?? EMPTY_TREE,
    to,
  ];
  const [records, patchText] = await Promise.all([
    git.records([
      'diff',
      '-z',
      '--raw',
      '--no-abbrev',
      '--numstat',
      ...range,
      '--',
    ]),
    git.text(['diff', '--no-color', '--patch', '--full-index', ...range, '--']),
  ]);
  const patches = splitPatches(patchText);
  const changes = parseRaw(records);
  let next = 0;
  for (const { change, typeChanged } of changes) {
    // Git shows a file that becomes a link as a removal and an addition.
    change.patch = patches.slice(next, next + (typeChanged ? 2 : 1)).join('\n');
    next += typeChanged ? 2 : 1;
  }
  return changes.map(({ change }) => change);
}

function parseRaw(records: string[]) {
  const changes: { change: FileChange; typeChanged: boolean }[] = [];
  let index = 0;
  while (index < records.length && records[index].startsWith(':')) {
    const [previousMode, mode, previousSha, sha, letter] = records[index++]
      .slice(1)
      .split(' ');
    const status = STATUS[letter[0]] ?? 'modified';
    const first = records[index++];
    const renamed = letter[0] === 'R' || letter[0] === 'C';
    const path = renamed ? records[index++] : first;
    changes.push({
      typeChanged: letter[0] === 'T',
      change: {
        path,
        ...(renamed && { previousPath: first }),
        status,
        sha: status === 'removed' ? previousSha : sha,
        previousMode,
        mode,
        additions: 0,
        deletions: 0,
        binary: false,
        patch: '',
      },
    });
  }
  for (const { change } of changes) {
    const [additions, deletions] = records[index++].split('\t');
    // For a rename, numstat leaves the path empty and two records follow.
    index += change.previousPath === undefined ? 0 : 2;
    change.binary = additions === '-';
    change.additions = Number(additions) || 0;
    change.deletions = Number(deletions) || 0;
  }
  return changes;
}

// Lines of content start with a space, + or -, so a header can't be forged. The
// m flag would also see lines after a carriage return or U+2028 in the content.
function splitPatches(text: string): string[] {
  return text
    .split(/(?<![^\n])(?=diff --git )/)
    .filter(part => part.startsWith('diff --git '))
    .map(part => {
      const start = part.search(/(?<![^\n])@@ /);
      return start === -1 ? '' : part.slice(start).replace(/\n$/, '');
    });
}
