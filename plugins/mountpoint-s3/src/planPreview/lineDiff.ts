import { structuredPatch } from 'diff';

/** A run of lines that belong together, or how many are left out between two. */
export type DiffPart =
  | { readonly kind: 'added' | 'removed' | 'same'; readonly lines: string[] }
  | { readonly kind: 'skipped'; readonly count: number };

/** How many lines that stay are shown around those that don't. */
const AROUND = 3;

/** Two texts that have next to nothing in common take no longer than this. */
const PATIENCE_MS = 200;

const KINDS = { '+': 'added', '-': 'removed', ' ': 'same' } as const;

/**
 * What makes one text of another, line by line.
 *
 * @returns `undefined` where the two are too different to be compared
 */
export function lineDiff(
  before: string,
  after: string,
): DiffPart[] | undefined {
  const patch = structuredPatch('', '', before, after, '', '', {
    context: AROUND,
    timeout: PATIENCE_MS,
  });
  if (!patch) {
    return undefined;
  }
  const parts: DiffPart[] = [];
  let next = 1;
  for (const { oldStart, oldLines, lines } of patch.hunks) {
    skip(parts, oldStart - next);
    next = oldStart + oldLines;
    for (const line of lines) {
      // "\ No newline at end of file" is no line of either.
      const kind = KINDS[line[0] as keyof typeof KINDS];
      if (kind) {
        addLine(parts, kind, line.slice(1));
      }
    }
  }
  skip(parts, countLines(before) - next + 1);
  return parts;
}

function countLines(text: string): number {
  if (text === '') {
    return 0;
  }
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

function skip(parts: DiffPart[], count: number) {
  if (count > 0) {
    parts.push({ kind: 'skipped', count });
  }
}

function addLine(
  parts: DiffPart[],
  kind: (typeof KINDS)[keyof typeof KINDS],
  line: string,
) {
  const last = parts.at(-1);
  if (last && last.kind === kind) {
    last.lines.push(line);
  } else {
    parts.push({ kind, lines: [line] });
  }
}
